package dev.trainyard.pytorch.graph;

import dev.trainyard.engine.plan.Precision;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * One way through the network.
 *
 * @param training batch statistics and dropout, in place of running statistics and none
 * @param step of the run, 1 for the first; chance follows from it
 * @param exact the trained weights in 32 bits
 * @param fast those of convolutions and dense layers, in the pass's precision
 */
record Pass(boolean training, long step, Parts exact, Parts fast, Precision precision) {

  /** A training step; the gradient goes through the copy in bfloat16 to the weights themselves. */
  static Pass training(Parameters parameters, Precision precision, long step) {
    Parts exact = parameters.parts(parameters.values());
    Parts fast =
        precision == Precision.BF16
            ? parameters.parts(parameters.values().to(torch.ScalarType.BFloat16))
            : exact;
    return new Pass(true, step, exact, fast, precision);
  }

  /** Answers, always in 32 bits: they are what the model file gives. */
  static Pass inference(Parameters parameters) {
    Parts exact = parameters.parts(parameters.values());
    return new Pass(false, 0, exact, exact, Precision.FP32);
  }

  /** The network's input in this pass's precision. */
  Tensor enter(Tensor input) {
    return precision == Precision.BF16 ? input.to(torch.ScalarType.BFloat16) : input;
  }
}
