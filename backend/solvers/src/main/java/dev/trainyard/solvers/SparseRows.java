package dev.trainyard.solvers;

import dev.trainyard.engine.training.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import libsvm.svm_node;

/**
 * Examples as LIBSVM takes them, where zeros are left out. Distances stay when all examples move
 * together: so a value that most of them have becomes 0, and black pixels cost no time.
 */
final class SparseRows {
  private SparseRows() {}

  /**
   * @param rows more of them may follow
   */
  static List<svm_node[]> of(Tensor rows, int count) {
    int size = rows.shape().get(1);
    float[] usual = usual(rows.values(), count, size);
    List<svm_node[]> sparse = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      var row = new ArrayList<svm_node>();
      for (int j = 0; j < size; j++) {
        float value = rows.values()[i * size + j];
        if (value != usual[j]) {
          var node = new svm_node();
          node.index = j + 1;
          node.value = (double) value - usual[j];
          row.add(node);
        }
      }
      sparse.add(row.toArray(svm_node[]::new));
    }
    return sparse;
  }

  /** The least of each number where more than half of the examples have it, else 0. */
  private static float[] usual(float[] values, int count, int size) {
    float[] least = Arrays.copyOf(values, size);
    for (int i = 0; i < count * size; i++) {
      least[i % size] = Math.min(least[i % size], values[i]);
    }
    int[] have = new int[size];
    for (int i = 0; i < count * size; i++) {
      have[i % size] += values[i] == least[i % size] ? 1 : 0;
    }
    for (int j = 0; j < size; j++) {
      least[j] = 2 * have[j] > count ? least[j] : 0;
    }
    return least;
  }
}
