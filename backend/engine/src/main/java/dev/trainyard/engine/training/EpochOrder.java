package dev.trainyard.engine.training;

import java.util.Random;

/** The order in which an epoch sees the training examples. */
public final class EpochOrder {
  private static final long PURPOSE = 2;

  private EpochOrder() {}

  /**
   * A permutation of 0…count−1 (Fisher-Yates) that depends on nothing else.
   *
   * @param epoch 1 for the first
   */
  public static int[] of(long seed, int epoch, int count) {
    Random random = SeededRandom.stream(seed, PURPOSE, epoch);
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
