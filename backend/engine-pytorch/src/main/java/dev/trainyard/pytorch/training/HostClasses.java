package dev.trainyard.pytorch.training;

import dev.trainyard.pytorch.device.TorchDevice;
import java.nio.LongBuffer;
import java.util.stream.LongStream;
import org.bytedeco.pytorch.Tensor;

/** Classes as whole numbers: one an example, or height × width. */
final class HostClasses implements HostTargets {
  private final byte[] classes;
  private final long[] shape;
  private final int each;

  /**
   * @param shape of an example's classes; nothing for a single one
   */
  HostClasses(byte[] classes, long... shape) {
    this.classes = classes;
    this.shape = shape;
    this.each = (int) LongStream.of(shape).reduce(1, (a, b) -> a * b);
  }

  @Override
  public Tensor of(int[] order, int from, int size, TorchDevice device) {
    Tensor room =
        device.hostLongs(LongStream.concat(LongStream.of(size), LongStream.of(shape)).toArray());
    LongBuffer target = room.createBuffer();
    for (int i = from; i < from + size; i++) {
      for (int place = order[i] * each; place < (order[i] + 1) * each; place++) {
        target.put(classes[place] & 0xFF);
      }
    }
    return room;
  }
}
