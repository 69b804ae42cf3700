package dev.trainyard.pytorch.device;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.Device;

/** The precision that a plan gets on a device. */
public final class ChoosePrecision {
  private ChoosePrecision() {}

  /**
   * What the plan insists on; else bfloat16 where the device computes it fast and the network has
   * convolutions, which gain most of it. What has none is small, and exact.
   */
  public static Precision of(Plan plan, Device device) {
    if (plan.precision() != Precision.AUTO) {
      return plan.precision();
    }
    boolean convolves =
        plan.network().nodes().stream().anyMatch(node -> node.layer() instanceof Layer.Convolution);
    return convolves && device.precisions().contains(Precision.BF16)
        ? Precision.BF16
        : Precision.FP32;
  }
}
