package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.Parameters;
import dev.trainyard.engine.plan.Plan;
import java.util.OptionalDouble;
import org.nd4j.linalg.api.blas.Level1;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What happens to the gradient before the optimizer sees it: it is clipped, then decay added. */
final class PrepareGradient {
  /** PyTorch's: a gradient of 0 is not divided by its length. */
  private static final double NOT_ZERO = 1e-6;

  private final OptionalDouble longest;
  private final double decay;
  private final Parameters parameters;

  PrepareGradient(Plan plan, Parameters parameters) {
    this.longest = plan.gradientClip();
    this.decay = plan.optimizer().coupledDecay();
    this.parameters = parameters;
  }

  /** g ← g · min(1, longest / ‖g‖); g ← g + λ w. */
  void run() {
    INDArray gradients = parameters.gradients();
    Level1 blas = Nd4j.getBlasWrapper().level1();
    if (longest.isPresent()) {
      double share = longest.getAsDouble() / (blas.nrm2(gradients) + NOT_ZERO);
      if (!(share >= 1)) { // also where it is NaN, so that NaN stays what it is
        gradients.muli(share);
      }
    }
    if (decay > 0) {
      blas.axpy(gradients.length(), decay, parameters.values(), gradients);
    }
  }
}
