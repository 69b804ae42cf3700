package dev.trainyard.solvers;

import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.Tensor;
import libsvm.svm_node;

/**
 * exp(−γ|x − y|²) of every two examples, as LIBSVM takes kernels that are known: all machines share
 * it, and each pair has one node. Computed as LIBSVM would, to the last bit.
 */
final class KernelRows {
  private KernelRows() {}

  /**
   * @param rows more of them may follow
   * @throws Stopped if {@code stop} asks to end
   */
  static svm_node[][] of(Tensor rows, int count, double gamma, StopSignal stop) {
    int size = rows.shape().get(1);
    double[] squares = new double[count];
    svm_node[][] kernel = new svm_node[count][count + 1];
    for (int i = 0; i < count; i++) {
      if (stop.stopRequested()) {
        throw new Stopped();
      }
      squares[i] = product(rows.values(), i, i, size);
      kernel[i][0] = node(i + 1);
      for (int j = 0; j <= i; j++) {
        double distance = squares[i] + squares[j] - 2 * product(rows.values(), i, j, size);
        kernel[i][j + 1] = kernel[j][i + 1] = node(Math.exp(-gamma * distance));
      }
    }
    return kernel;
  }

  private static double product(float[] rows, int i, int j, int size) {
    double sum = 0;
    for (int k = 0; k < size; k++) {
      sum += (double) rows[i * size + k] * rows[j * size + k];
    }
    return sum;
  }

  private static svm_node node(double value) {
    var node = new svm_node();
    node.value = value;
    return node;
  }
}
