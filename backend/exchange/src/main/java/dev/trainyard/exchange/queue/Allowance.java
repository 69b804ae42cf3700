package dev.trainyard.exchange.queue;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What one person may take of the pool in a workshop; empty for no limit.
 *
 * @param running runs in training at a time; more of them wait
 * @param queued runs that wait at a time
 * @param minutes of workers, altogether
 * @param storageBytes of models and other artifacts
 */
public record Allowance(
    OptionalInt running, OptionalInt queued, OptionalInt minutes, OptionalLong storageBytes) {
  public static final Allowance UNLIMITED =
      new Allowance(
          OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty());

  /** What a workshop begins with. */
  public static final Allowance USUAL =
      new Allowance(
          OptionalInt.of(2), OptionalInt.of(50), OptionalInt.empty(), OptionalLong.empty());
}
