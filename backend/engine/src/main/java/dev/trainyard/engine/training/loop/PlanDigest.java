package dev.trainyard.engine.training.loop;

import dev.trainyard.engine.plan.Plan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A fingerprint by which a checkpoint knows its plan. */
final class PlanDigest {
  static final int BYTES = 32;

  private PlanDigest() {}

  /** SHA-256 over every component; a plan is records all the way down, so its text is complete. */
  static byte[] of(Plan plan) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(plan.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }
}
