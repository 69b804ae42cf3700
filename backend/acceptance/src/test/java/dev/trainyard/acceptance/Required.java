package dev.trainyard.acceptance;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A tool that this machine may lack: its test is skipped with the reason, or fails where all is
 * required.
 */
public final class Required {
  private static final boolean ALL = "1".equals(System.getenv("TRAINYARD_REQUIRE_ALL"));

  private Required() {}

  /** Goes on if {@code present}; otherwise ends the test with {@code reason}. */
  public static void that(boolean present, String reason) {
    if (!present && ALL) {
      Assertions.fail(reason + " (TRAINYARD_REQUIRE_ALL=1 allows no skipping)");
    }
    Assumptions.assumeTrue(present, reason);
  }
}
