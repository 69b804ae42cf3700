package dev.trainyard.solvers;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Solves (A + ridge·I) X = B for a symmetric A without negative eigenvalues. Of many solutions it
 * is the shortest: directions of which the examples say nothing, such as pixels that are always
 * black, get no weight.
 */
final class ShortestSolution {
  /** The distance from 1 to the next double. */
  private static final double ROUNDING = Math.ulp(1.0);

  private ShortestSolution() {}

  static DMatrixRMaj of(DMatrixRMaj a, double ridge, DMatrixRMaj b) {
    int size = a.getNumRows();
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
    if (!eigen.decompose(a.copy())) {
      throw new IllegalStateException("The normal equations have no eigenvalues");
    }
    double largest = 0;
    for (int i = 0; i < size; i++) {
      largest = Math.max(largest, eigen.getEigenvalue(i).getReal());
    }
    double nothing = largest * size * ROUNDING;
    var solution = new DMatrixRMaj(size, b.getNumCols());
    var share = new DMatrixRMaj(1, b.getNumCols());
    for (int i = 0; i < size; i++) {
      double value = eigen.getEigenvalue(i).getReal();
      if (value > nothing) {
        DMatrixRMaj direction = eigen.getEigenVector(i); // size × 1
        CommonOps_DDRM.multTransA(1 / (value + ridge), direction, b, share);
        CommonOps_DDRM.multAdd(direction, share, solution);
      }
    }
    return solution;
  }
}
