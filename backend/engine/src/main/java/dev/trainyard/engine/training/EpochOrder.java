package dev.trainyard.engine.training;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * The order in which an epoch sees the training examples.
 *
 * @param epoch 1 for the first; 0 if these are examples beside every epoch, as they are
 * @param examples their numbers, 0 for the first
 */
public record EpochOrder(int epoch, int[] examples) {
  private static final long PURPOSE = 2;

  /**
   * A permutation of 0…count−1 (Fisher-Yates) that depends on nothing else.
   *
   * @param epoch 1 for the first
   */
  public static EpochOrder of(long seed, int epoch, int count) {
    Random random = SeededRandom.stream(seed, PURPOSE, epoch);
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return new EpochOrder(epoch, order);
  }

  /** Examples that no epoch moves. */
  public static EpochOrder asTheyAre(int[] examples) {
    return new EpochOrder(0, examples);
  }

  /** The first {@code count} examples, as they are. */
  public static EpochOrder asTheyAre(int count) {
    return asTheyAre(IntStream.range(0, count).toArray());
  }

  /** How many there are. */
  public int count() {
    return examples.length;
  }

  /** The number of the example at a place of the order, 0 for the first. */
  public int example(int place) {
    return examples[place];
  }
}
