package dev.trainyard.pytorch.training;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.training.loop.PixelTable;
import dev.trainyard.pytorch.device.TorchDevice;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import org.bytedeco.pytorch.Tensor;

/** Examples on their way to the device: filled on the host, pinned where a GPU fetches them. */
final class Batch implements AutoCloseable {
  private final TorchDevice device;
  private final int size;
  private final Tensor hostInputs;
  private final Tensor hostLabels;

  /** Room for {@code size} examples. */
  Batch(Examples examples, int size, TorchDevice device) {
    this.device = device;
    this.size = size;
    var shape = examples.shape();
    hostInputs = device.hostFloats(size, shape.channels(), shape.height(), shape.width());
    hostLabels = device.hostLongs(size);
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
    hostInputs.close();
    hostLabels.close();
  }
}
