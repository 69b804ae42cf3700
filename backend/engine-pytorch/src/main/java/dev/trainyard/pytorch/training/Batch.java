package dev.trainyard.pytorch.training;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.training.loop.PixelTable;
import dev.trainyard.pytorch.device.TorchDevice;
import dev.trainyard.pytorch.graph.Kept;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/** Examples on their way to the device: filled on the host, pinned where a GPU fetches them. */
final class Batch implements AutoCloseable {
  private final Kept kept = new Kept();
  private final TorchDevice device;
  private final int size;
  private final Tensor hostInputs;
  private final Tensor hostLabels;

  /** Room for {@code size} examples. */
  Batch(Examples examples, int size, TorchDevice device) {
    this.device = device;
    this.size = size;
    var shape = examples.shape();
    try (var scope = new PointerScope()) {
      hostInputs =
          kept.keep(device.hostFloats(size, shape.channels(), shape.height(), shape.width()));
      hostLabels = kept.keep(device.hostLongs(size));
    }
  }

  int size() {
    return size;
  }

  /** Reads the examples {@code order[from]}, {@code order[from + 1]} … until it is full. */
  void fill(Examples examples, PixelTable pixels, int[] order, int from) {
    FloatBuffer inputs = hostInputs.createBuffer();
    LongBuffer labels = hostLabels.createBuffer();
    for (int i = from; i < from + size; i++) {
      pixels.put(examples.pixels(), order[i], inputs);
      labels.put(examples.label(order[i]));
    }
  }

  /** size × channels × height × width. */
  Tensor inputs() {
    return device.fetch(hostInputs);
  }

  /** The class of each example. */
  Tensor labels() {
    return device.fetch(hostLabels);
  }

  @Override
  public void close() {
    kept.close();
  }
}
