package dev.trainyard.worker.insight;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Inputs;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a network says of every test example.
 *
 * @param probabilities examples × classes
 */
record Answers(Examples examples, float[][] probabilities) {
  /** Below it a float has no more digits; its loss is 87, not infinite. */
  private static final float SMALLEST = Float.MIN_NORMAL;

  int count() {
    return examples.count();
  }

  boolean areImages() {
    return examples.inputs() instanceof Inputs.Pixels;
  }

  int label(int index) {
    return examples.labels()[index] & 0xFF;
  }

  int predicted(int index) {
    float[] row = probabilities[index];
    int best = 0;
    for (int i = 1; i < row.length; i++) {
      if (row[i] > row[best]) {
        best = i;
      }
    }
    return best;
  }

  /** Cross entropy of one example. */
  double loss(int index) {
    return -Math.log(Math.max(SMALLEST, probabilities[index][label(index)]));
  }

  /** Row = true class, column = predicted class. */
  int[][] confusion(int classes) {
    int[][] counts = new int[classes][classes];
    for (int i = 0; i < count(); i++) {
      counts[label(i)][predicted(i)]++;
    }
    return counts;
  }

  /** Examples that were taken for another class, the largest loss first. */
  List<Integer> mistakes(int most) {
    return IntStream.range(0, count())
        .filter(i -> predicted(i) != label(i))
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -loss(i)))
        .limit(most)
        .toList();
  }

  /** The first example of each class that has one. */
  List<Integer> firstOfEach(int classes) {
    return IntStream.range(0, classes)
        .map(
            label ->
                IntStream.range(0, count()).filter(i -> label(i) == label).findFirst().orElse(-1))
        .filter(index -> index >= 0)
        .boxed()
        .toList();
  }
}
