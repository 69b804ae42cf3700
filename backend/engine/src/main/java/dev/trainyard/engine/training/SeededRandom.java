package dev.trainyard.engine.training;

import java.util.Random;

/**
 * Independent streams of one seed. {@link Random}'s algorithms are fixed by its specification, so a
 * seed gives the same numbers on every machine and every Java.
 */
public final class SeededRandom {
  private SeededRandom() {}

  /**
   * The stream at {@code path}, such as (purpose, epoch); other paths of the same seed give
   * unrelated numbers.
   */
  public static Random stream(long seed, long... path) {
    return new Random(seed(seed, path));
  }

  /** The seed of the stream at {@code path}, for generators of other kinds. */
  public static long seed(long seed, long... path) {
    long state = mix(seed);
    for (long step : path) {
      state = mix(state ^ mix(step));
    }
    return state;
  }

  /** One round of SplitMix64 (Steele, Lea and Flood 2014). */
  public static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
