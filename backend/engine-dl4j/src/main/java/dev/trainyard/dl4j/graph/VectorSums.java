package dev.trainyard.dl4j.graph;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * For n×c×1×1: few numbers, and the library's reductions of rows of one number are not to trust.
 */
final class VectorSums implements ChannelSums {
  private final int channels;
  private final INDArray left;
  private final INDArray right;
  private final HostFloats ofLeft;
  private final HostFloats ofRight;

  VectorSums(INDArray image, Buffers buffers) {
    channels = (int) image.size(1);
    left = buffers.zeros(image.shape());
    right = buffers.zeros(image.shape());
    ofLeft = new HostFloats(left);
    ofRight = new HostFloats(right);
  }

  @Override
  public double[] sum(INDArray x) {
    left.assign(x);
    double[] sums = new double[channels];
    FloatBuffer read = ofLeft.read();
    for (int i = 0; read.hasRemaining(); i = (i + 1) % channels) {
      sums[i] += read.get();
    }
    return sums;
  }

  @Override
  public double[] squares(INDArray x) {
    return products(x, x);
  }

  @Override
  public double[] products(INDArray x, INDArray y) {
    left.assign(x);
    right.assign(y);
    double[] sums = new double[channels];
    FloatBuffer readLeft = ofLeft.read();
    FloatBuffer readRight = ofRight.read();
    for (int i = 0; readLeft.hasRemaining(); i = (i + 1) % channels) {
      sums[i] += (double) readLeft.get() * readRight.get();
    }
    return sums;
  }
}
