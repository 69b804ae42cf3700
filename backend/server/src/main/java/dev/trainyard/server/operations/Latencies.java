package dev.trainyard.server.operations;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How long things took, counted in steps that each are 9 % longer than the one before: from a tenth
 * of a millisecond to more than a minute and a half. A percentile is right to 5 %, whatever the
 * number of things, and many counts add up to one.
 */
public final class Latencies {
  private static final int STEPS_PER_DOUBLING = 8;
  private static final int DOUBLINGS = 20;
  private static final double FIRST_MILLIS = 0.1;

  private final long[] counts = new long[STEPS_PER_DOUBLING * DOUBLINGS];
  private long count;

  public void add(double millis) {
    counts[step(millis)]++;
    count++;
  }

  public void add(Latencies others) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += others.counts[i];
    }
    count += others.count;
  }

  public long count() {
    return count;
  }

  /**
   * Milliseconds within which this share of all was done; empty if there was nothing.
   *
   * @param share 0.95 for 95 %
   */
  public OptionalDouble within(double share) {
    if (count == 0) {
      return OptionalDouble.empty();
    }
    long wanted = Math.max(1, (long) Math.ceil(share * count));
    int step = 0;
    for (long seen = counts[0]; seen < wanted; seen += counts[step]) {
      step++;
    }
    return OptionalDouble.of(FIRST_MILLIS * Math.pow(2, (step + 0.5) / STEPS_PER_DOUBLING));
  }

  private int step(double millis) {
    double doublings = Math.log(Math.max(millis, FIRST_MILLIS) / FIRST_MILLIS) / Math.log(2);
    return Math.min(counts.length - 1, (int) (doublings * STEPS_PER_DOUBLING));
  }

  @Override
  public String toString() {
    return "Latencies" + Arrays.toString(counts);
  }
}
