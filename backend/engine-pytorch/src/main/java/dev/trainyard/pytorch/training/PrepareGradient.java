package dev.trainyard.pytorch.training;

import dev.trainyard.engine.plan.Plan;
import java.util.OptionalDouble;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * What happens to the gradient before the optimizer sees it: it is clipped, then decay added. The
 * gradient's length stays on the device, so that no step waits for it.
 *
 * @param longest that a gradient may be
 * @param decay λ
 * @param weights in their row, w
 */
record PrepareGradient(OptionalDouble longest, double decay, Tensor weights) {
  /** PyTorch's: a gradient of 0 is not divided by its length. */
  private static final double NOT_ZERO = 1e-6;

  static PrepareGradient of(Plan plan, Tensor weights) {
    return new PrepareGradient(plan.gradientClip(), plan.optimizer().coupledDecay(), weights);
  }

  /**
   * g ← g · min(1, longest / ‖g‖); g ← g + λ w.
   *
   * @param gradient in a row; changed
   */
  void run(Tensor gradient) {
    if (longest.isPresent()) {
      Tensor share =
          gradient
              .norm()
              .add_(new Scalar(NOT_ZERO))
              .reciprocal_()
              .mul_(new Scalar(longest.getAsDouble()))
              .clamp_max_(new Scalar(1));
      gradient.mul_(share);
    }
    if (decay > 0) {
      gradient.add_(weights, new Scalar(decay));
    }
  }
}
