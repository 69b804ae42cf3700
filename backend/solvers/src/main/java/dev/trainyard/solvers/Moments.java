package dev.trainyard.solvers;

import dev.trainyard.engine.training.StopSignal;
import java.util.function.IntFunction;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * How features and wanted values go together over all examples.
 *
 * @param meanFeature φ̄; 0 where the layer has no bias
 * @param meanWanted ȳ; 0 where the layer has no bias
 * @param square Σ (φ − φ̄)(φ − φ̄)ᵀ, features × features
 * @param product Σ (φ − φ̄)(y − ȳ)ᵀ, features × outputs
 */
record Moments(double[] meanFeature, double[] meanWanted, DMatrixRMaj square, DMatrixRMaj product) {
  private static final int BLOCK = 256;

  /**
   * Goes twice over the examples, block by block.
   *
   * @return null if it was to stop
   */
  static Moments of(
      int examples,
      boolean centred,
      IntFunction<double[]> features,
      IntFunction<double[]> wanted,
      StopSignal stop) {
    double[] meanFeature = mean(examples, centred, features);
    double[] meanWanted = mean(examples, centred, wanted);
    int size = meanFeature.length;
    int outputs = meanWanted.length;
    var square = new DMatrixRMaj(size, size);
    var product = new DMatrixRMaj(size, outputs);
    for (int from = 0; from < examples; from += BLOCK) {
      if (stop.stopRequested()) {
        return null;
      }
      int count = Math.min(BLOCK, examples - from);
      DMatrixRMaj x = rows(from, count, features, meanFeature);
      DMatrixRMaj y = rows(from, count, wanted, meanWanted);
      CommonOps_DDRM.multAddTransA(x, x, square);
      CommonOps_DDRM.multAddTransA(x, y, product);
    }
    return new Moments(meanFeature, meanWanted, square, product);
  }

  private static double[] mean(int examples, boolean centred, IntFunction<double[]> rows) {
    double[] mean = new double[rows.apply(0).length];
    for (int i = 0; centred && i < examples; i++) {
      double[] row = rows.apply(i);
      for (int j = 0; j < mean.length; j++) {
        mean[j] += row[j] / examples;
      }
    }
    return mean;
  }

  private static DMatrixRMaj rows(int from, int count, IntFunction<double[]> rows, double[] mean) {
    var block = new DMatrixRMaj(count, mean.length);
    for (int i = 0; i < count; i++) {
      double[] row = rows.apply(from + i);
      for (int j = 0; j < mean.length; j++) {
        block.set(i, j, row[j] - mean[j]);
      }
    }
    return block;
  }
}
