package dev.trainyard.dl4j.graph;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.reduce.floating.SquaredNorm;
import org.nd4j.linalg.api.ops.impl.reduce3.Dot;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The library is slow at sums over several dimensions and fast at rows, so it sums the n·c rows of
 * h·w numbers, and Java the n sums of each channel.
 */
final class RowSums implements ChannelSums {
  private final int channels;
  private final INDArray perRow;
  private final HostFloats rows;

  RowSums(INDArray image, Buffers buffers) {
    channels = (int) image.size(1);
    perRow = buffers.zeros(image.size(0) * image.size(1));
    rows = new HostFloats(perRow);
  }

  @Override
  public double[] sum(INDArray x) {
    rows(x).sum(perRow, 1);
    return perChannel();
  }

  @Override
  public double[] squares(INDArray x) {
    Nd4j.getExecutioner().exec(new SquaredNorm(rows(x), perRow, false, 1));
    return perChannel();
  }

  @Override
  public double[] products(INDArray x, INDArray y) {
    Nd4j.getExecutioner().exec(new Dot(rows(x), rows(y), perRow, 1));
    return perChannel();
  }

  private static INDArray rows(INDArray image) {
    return image.reshape('c', image.size(0) * image.size(1), image.size(2) * image.size(3));
  }

  private double[] perChannel() {
    double[] sums = new double[channels];
    FloatBuffer read = rows.read();
    for (int i = 0; read.hasRemaining(); i = (i + 1) % channels) {
      sums[i] += read.get();
    }
    return sums;
  }
}
