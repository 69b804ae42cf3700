package dev.trainyard.engine.plan;

import dev.trainyard.engine.network.Analysis;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * What decides how fast a plan trains on a device.
 *
 * @param key equal for plans of equal speed: the same network, frozen nodes, batch size, asked
 *     precision and augmentation
 * @param macs multiply-accumulates of one example's way through the network
 */
public record Workload(String key, long macs) {
  private static final int KEY_BYTES = 8;

  public static Workload of(Plan plan) {
    String everything =
        "%s, batches of %d, %s".formatted(plan.network(), plan.batchSize(), plan.precision());
    if (!plan.frozen().isEmpty()) {
      everything += ", frozen %s".formatted(new TreeSet<>(plan.frozen()));
    }
    if (plan.augmentation().isPresent()) {
      everything += ", augmented by %s".formatted(plan.augmentation().get());
    }
    return new Workload(digest(everything), Analysis.of(plan.network()).macs());
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }
}
