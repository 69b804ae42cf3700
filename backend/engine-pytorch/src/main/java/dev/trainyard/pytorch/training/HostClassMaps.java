package dev.trainyard.pytorch.training;

import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.loop.ReadClassMaps;
import dev.trainyard.pytorch.device.TorchDevice;
import java.nio.LongBuffer;
import org.bytedeco.pytorch.Tensor;

/** Classes of places as whole numbers, height × width an example. */
record HostClassMaps(int height, int width, ReadClassMaps maps) implements HostTargets {

  @Override
  public Tensor of(EpochOrder order, int from, int size, TorchDevice device) {
    Tensor room = device.hostLongs(size, height, width);
    LongBuffer target = room.createBuffer();
    byte[] map = new byte[height * width];
    for (int i = from; i < from + size; i++) {
      maps.read(order, i, map);
      for (byte label : map) {
        target.put(label & 0xFF);
      }
    }
    return room;
  }
}
