package dev.trainyard.pytorch.training;

import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.loop.PutInputs;
import dev.trainyard.pytorch.device.TorchDevice;
import java.nio.FloatBuffer;
import java.util.stream.LongStream;
import org.bytedeco.pytorch.Tensor;

/** What a network is shown, as tensors of the host. One thread at a time. */
final class HostInputs {
  private final long[] shape;
  private final PutInputs inputs;

  /**
   * @param shape of one example
   */
  HostInputs(Shape shape, PutInputs inputs) {
    this.shape = shape.sizes().stream().mapToLong(Integer::longValue).toArray();
    this.inputs = inputs;
  }

  /** The examples at the places {@code from} to {@code from + size − 1}, normalised. */
  Tensor of(EpochOrder order, int from, int size, TorchDevice device) {
    Tensor room =
        device.hostFloats(LongStream.concat(LongStream.of(size), LongStream.of(shape)).toArray());
    FloatBuffer target = room.createBuffer();
    for (int i = from; i < from + size; i++) {
      inputs.put(order, i, target);
    }
    return room;
  }
}
