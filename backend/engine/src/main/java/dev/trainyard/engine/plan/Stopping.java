package dev.trainyard.engine.plan;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What ends a training before its last epoch. The network is what it is then, not what it was in
 * its best epoch.
 *
 * @param patience so many epochs may go by without a test loss below the lowest so far
 * @param minutes so long it may train, all attempts together
 */
public record Stopping(OptionalInt patience, OptionalDouble minutes) {
  /** Nothing does. */
  public static final Stopping NEVER = new Stopping(OptionalInt.empty(), OptionalDouble.empty());
}
