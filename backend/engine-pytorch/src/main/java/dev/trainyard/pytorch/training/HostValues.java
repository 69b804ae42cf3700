package dev.trainyard.pytorch.training;

import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.pytorch.device.TorchDevice;
import java.nio.FloatBuffer;
import org.bytedeco.pytorch.Tensor;

/**
 * Numbers.
 *
 * @param outputs numbers of an example
 * @param values example × output
 */
record HostValues(int outputs, float[] values) implements HostTargets {

  /** Two classes as 0 and 1. */
  static HostValues of(byte[] labels) {
    float[] values = new float[labels.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = labels[i];
    }
    return new HostValues(1, values);
  }

  @Override
  public Tensor of(EpochOrder order, int from, int size, TorchDevice device) {
    Tensor room = device.hostFloats(size, outputs);
    FloatBuffer target = room.createBuffer();
    for (int i = from; i < from + size; i++) {
      target.put(values, order.example(i) * outputs, outputs);
    }
    return room;
  }
}
