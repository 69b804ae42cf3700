package dev.trainyard.pytorch.training;

import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.pytorch.device.TorchDevice;
import dev.trainyard.pytorch.graph.Kept;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/** Examples on their way to the device: filled on the host, pinned where a GPU fetches them. */
final class Batch implements AutoCloseable {
  private final Kept kept = new Kept();
  private final TorchDevice device;
  private final Tensor hostInputs;
  private final Tensor hostTargets;

  /** The examples at the places {@code from} to {@code from + size − 1} of an order. */
  Batch(HostExamples examples, EpochOrder order, int from, int size, TorchDevice device) {
    this.device = device;
    try (var scope = new PointerScope()) {
      hostInputs = kept.keep(examples.inputs(order, from, size, device));
      hostTargets = kept.keep(examples.targets(order, from, size, device));
    }
  }

  /** size × the network's input. */
  Tensor inputs() {
    return device.fetch(hostInputs);
  }

  /** The class of each example or place, or its values. */
  Tensor targets() {
    return device.fetch(hostTargets);
  }

  @Override
  public void close() {
    kept.close();
  }
}
