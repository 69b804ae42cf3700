package dev.trainyard.exchange.notify;

import dev.trainyard.engine.run.RunId;
import java.util.Optional;
import java.util.UUID;

/** Rings as the payloads of notifications, documented at each kind of {@link Ring}. */
final class RingText {
  private RingText() {}

  static String write(Ring ring) {
    if (ring instanceof Ring.Measured measured) {
      return "m " + measured.run() + " " + measured.n();
    }
    if (ring instanceof Ring.RunChanged changed) {
      return "r " + changed.run();
    }
    if (ring instanceof Ring.ArtifactStored stored) {
      return "a " + stored.run() + " " + stored.name();
    }
    if (ring instanceof Ring.WorkshopChanged changed) {
      return "w " + changed.workshop() + " " + changed.topic();
    }
    return ring instanceof Ring.QueueChanged ? "q" : "p";
  }

  /** Empty for a payload of another version, which is nobody's mistake. */
  static Optional<Ring> read(String payload) {
    String[] words = payload.split(" ", 3);
    try {
      return switch (words[0] + words.length) {
        case "m3" -> Optional.of(new Ring.Measured(run(words[1]), Long.parseLong(words[2])));
        case "r2" -> Optional.of(new Ring.RunChanged(run(words[1])));
        case "a3" -> Optional.of(new Ring.ArtifactStored(run(words[1]), words[2]));
        case "q1" -> Optional.of(new Ring.QueueChanged());
        case "p1" -> Optional.of(new Ring.PoolChanged());
        case "w3" -> Optional.of(new Ring.WorkshopChanged(UUID.fromString(words[1]), words[2]));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static RunId run(String text) {
    return new RunId(UUID.fromString(text));
  }
}
