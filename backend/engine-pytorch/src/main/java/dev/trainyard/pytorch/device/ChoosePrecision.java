package dev.trainyard.pytorch.device;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.Device;

/** The precision that a plan gets on a device. */
public final class ChoosePrecision {
  private ChoosePrecision() {}

  /**
   * What the plan insists on; else bfloat16 on a GPU that computes it fast, for networks with
   * convolutions, which gain most of it. What has none is small, and stays exact.
   *
   * <p>On a processor bfloat16 waits to be asked for: it has half of the threads there, see {@link
   * Threads}, and equal seeds should give equal bits on machines with and without it.
   */
  public static Precision of(Plan plan, Device device) {
    if (plan.precision() != Precision.AUTO) {
      return plan.precision();
    }
    boolean fast = device.kind().equals("cuda") && device.precisions().contains(Precision.BF16);
    return fast && convolves(plan) ? Precision.BF16 : Precision.FP32;
  }

  private static boolean convolves(Plan plan) {
    return plan.network().nodes().stream()
        .map(Node::layer)
        .anyMatch(
            layer ->
                layer instanceof Layer.Convolution || layer instanceof Layer.TransposedConvolution);
  }
}
