package dev.trainyard.exchange.dataset;

import dev.trainyard.engine.dataset.Examples;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The sha256 of a data set, as {@code DatasetDescription.sha256} defines it. */
final class Fingerprint {
  private Fingerprint() {}

  static String of(Examples train, Examples test) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(train.pixels());
      digest.update(train.labels());
      digest.update(test.pixels());
      digest.update(test.labels());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
