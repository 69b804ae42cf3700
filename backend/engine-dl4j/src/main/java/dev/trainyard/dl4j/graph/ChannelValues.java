package dev.trainyard.dl4j.graph;

import java.nio.FloatBuffer;
import java.util.function.IntToDoubleFunction;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One number for each channel, on the device and in Java. */
final class ChannelValues {
  private final INDArray array;
  private final HostFloats host;
  private final double[] values;

  ChannelValues(int channels, Buffers buffers) {
    array = buffers.zeros(channels);
    host = new HostFloats(array);
    values = new double[channels];
  }

  ChannelValues set(IntToDoubleFunction ofChannel) {
    FloatBuffer write = host.write();
    for (int channel = 0; channel < values.length; channel++) {
      values[channel] = ofChannel.applyAsDouble(channel);
      write.put((float) values[channel]);
    }
    host.written();
    return this;
  }

  /** Takes the numbers of a part of a larger array. */
  void read(INDArray part) {
    array.assign(part);
    FloatBuffer read = host.read();
    for (int channel = 0; channel < values.length; channel++) {
      values[channel] = read.get();
    }
  }

  double get(int channel) {
    return values[channel];
  }

  INDArray array() {
    return array;
  }
}
