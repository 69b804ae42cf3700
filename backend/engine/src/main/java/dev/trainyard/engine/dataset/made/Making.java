package dev.trainyard.engine.dataset.made;

import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.MadeChoice;
import dev.trainyard.engine.dataset.NumberOption;
import dev.trainyard.engine.training.SeededRandom;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** What all made sets have in common. */
final class Making {
  static final String LICENCE = "Free of rights: computed by Trainyard";
  static final NumberOption SEED = NumberOption.whole("seed", "Seed", 0, 1_000_000_000, 1);
  static final NumberOption COUNT = NumberOption.whole("count", "Training points", 20, 5_000, 400);

  /** Raised when a set's examples change, so that nobody takes old ones for new ones. */
  private static final int VERSION = 1;

  private static final long PURPOSE = 10;

  private Making() {}

  /** Half as many as there are to learn from. */
  static int testOf(int train) {
    return train / 2;
  }

  /** Chance of one half of a set. */
  static Random random(DatasetId id, MadeChoice choice, boolean test) {
    // a text's hash code is fixed by its specification
    return SeededRandom.stream(choice.whole("seed"), PURPOSE, id.value().hashCode(), test ? 1 : 0);
  }

  /** The sha256 of everything that the examples follow from. */
  static String fingerprint(DatasetId id, MadeChoice choice) {
    String everything = "%s, version %d, %s".formatted(id, VERSION, choice);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(everything.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }
}
