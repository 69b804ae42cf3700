package dev.trainyard.pytorch.training;

import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.pytorch.device.TorchDevice;
import java.nio.LongBuffer;
import org.bytedeco.pytorch.Tensor;

/** Classes as whole numbers, one an example. */
record HostClasses(byte[] labels) implements HostTargets {

  @Override
  public Tensor of(EpochOrder order, int from, int size, TorchDevice device) {
    Tensor room = device.hostLongs(size);
    LongBuffer target = room.createBuffer();
    for (int i = from; i < from + size; i++) {
      target.put(labels[order.example(i)] & 0xFF);
    }
    return room;
  }
}
