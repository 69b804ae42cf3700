package dev.trainyard.pytorch.training;

import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.network.Head;
import dev.trainyard.pytorch.device.TorchDevice;
import org.bytedeco.pytorch.Tensor;

/** What the examples of a batch should be answered, on the host. */
interface HostTargets {

  /** Those of {@code order[from]} to {@code order[from + size − 1]}. */
  Tensor of(int[] order, int from, int size, TorchDevice device);

  static HostTargets of(Head head, Targets targets) {
    if (targets instanceof Targets.Values values) {
      return new HostValues(values.outputs(), values.values());
    } else if (targets instanceof Targets.ClassMaps maps) {
      return new HostClasses(maps.values(), maps.height(), maps.width());
    }
    byte[] labels = ((Targets.Classes) targets).values();
    return head == Head.SIGMOID ? HostValues.of(labels) : new HostClasses(labels);
  }
}
