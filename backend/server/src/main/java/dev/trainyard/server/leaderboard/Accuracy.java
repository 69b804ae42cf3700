package dev.trainyard.server.leaderboard;

import java.util.BitSet;

/** What a share of right answers says, and what it does not. */
final class Accuracy {
  /** Of a normal distribution, so wide that 95 % lie within. */
  private static final double NOISE = 1.96;

  /** Finer steps would tell whoever asks often which examples are held out. */
  private static final double STEPS = 1_000;

  private Accuracy() {}

  /** As people are told: in steps of 0.1 %. */
  static double rounded(int correct, int examples) {
    return Math.round(STEPS * correct / examples) / STEPS;
  }

  /** Of a share of {@code examples} independent answers: √(a(1 − a)/n), to four places. */
  static double standardError(double accuracy, int examples) {
    return Math.round(1e4 * Math.sqrt(accuracy * (1 - accuracy) / examples)) / 1e4;
  }

  /**
   * Whether one model is better than another by more than chance: both answered the same examples,
   * so those that only one got right decide (McNemar 1947).
   */
  static boolean isBetter(BitSet one, BitSet other) {
    int both = and(one, other);
    int onlyOne = one.cardinality() - both;
    int onlyOther = other.cardinality() - both;
    return onlyOne - onlyOther > NOISE * Math.sqrt(onlyOne + (double) onlyOther);
  }

  private static int and(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both.cardinality();
  }
}
