package dev.trainyard.pytorch.training;

import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.network.Head;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.loop.ReadClassMaps;
import dev.trainyard.pytorch.device.TorchDevice;
import org.bytedeco.pytorch.Tensor;

/** What the examples of a batch should be answered, on the host. */
interface HostTargets {

  /** Those at the places {@code from} to {@code from + size − 1} of an order. */
  Tensor of(EpochOrder order, int from, int size, TorchDevice device);

  /** Of training examples. */
  static HostTargets of(Head head, Targets targets, Plan plan) {
    if (targets instanceof Targets.Values values) {
      return new HostValues(values.outputs(), values.values());
    } else if (targets instanceof Targets.ClassMaps maps) {
      return new HostClassMaps(maps.height(), maps.width(), ReadClassMaps.forTraining(plan, maps));
    }
    byte[] labels = ((Targets.Classes) targets).values();
    return head == Head.SIGMOID ? HostValues.of(labels) : new HostClasses(labels);
  }
}
