package dev.trainyard.pytorch.training;

import dev.trainyard.engine.network.Head;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.loop.PutInputs;
import dev.trainyard.pytorch.device.TorchDevice;
import org.bytedeco.pytorch.Tensor;

/** Training examples as tensors of the host. One thread at a time. */
final class HostExamples {
  private final HostInputs inputs;
  private final HostTargets targets;

  HostExamples(Plan plan, TrainingData data, Head head) {
    inputs = new HostInputs(data.train().shape(), PutInputs.forTraining(plan, data));
    targets = HostTargets.of(head, data.train().targets(), plan);
  }

  /** What the network is shown at place {@code from} of an order and those that follow it. */
  Tensor inputs(EpochOrder order, int from, int size, TorchDevice device) {
    return inputs.of(order, from, size, device);
  }

  /** What it should answer. */
  Tensor targets(EpochOrder order, int from, int size, TorchDevice device) {
    return targets.of(order, from, size, device);
  }
}
