package dev.trainyard.onnx.reference;

import dev.trainyard.engine.network.Layer.Convolution;
import dev.trainyard.engine.network.Shape;

/** Convolution over an image, as the textbook's nested sums. */
final class Convolve {
  private final Convolution layer;
  private final Values in;
  private final float[] weight; // out × in/groups × kh × kw

  private Convolve(Convolution layer, Values in, float[] weight) {
    this.layer = layer;
    this.in = in;
    this.weight = weight;
  }

  static Values apply(Convolution layer, Values in, NodeWeights weights) {
    Convolve convolve = new Convolve(layer, in, weights.get("weight"));
    int height = convolve.places(0, in.image().height());
    int width = convolve.places(1, in.image().width());
    Values out = Values.zeros(new Shape.Image(layer.filters(), height, width));
    for (int filter = 0; filter < layer.filters(); filter++) {
      double bias = layer.bias() ? weights.get("bias")[filter] : 0;
      for (int row = 0; row < height; row++) {
        for (int column = 0; column < width; column++) {
          out.set(filter, row, column, bias + convolve.sum(filter, row, column));
        }
      }
    }
    return out;
  }

  private double sum(int filter, int row, int column) {
    int channels = in.image().channels() / layer.groups();
    int firstChannel = filter / (layer.filters() / layer.groups()) * channels;
    int kernelHeight = layer.kernel().get(0);
    int kernelWidth = layer.kernel().get(1);
    double sum = 0;
    for (int channel = 0; channel < channels; channel++) {
      for (int y = 0; y < kernelHeight; y++) {
        for (int x = 0; x < kernelWidth; x++) {
          int w = ((filter * channels + channel) * kernelHeight + y) * kernelWidth + x;
          sum += weight[w] * padded(firstChannel + channel, place(0, row, y), place(1, column, x));
        }
      }
    }
    return sum;
  }

  private int place(int dimension, int out, int kernel) {
    return out * layer.stride().get(dimension)
        - layer.padding().get(dimension)
        + kernel * layer.dilation().get(dimension);
  }

  private double padded(int channel, int row, int column) {
    boolean inside =
        row >= 0 && row < in.image().height() && column >= 0 && column < in.image().width();
    return inside ? in.at(channel, row, column) : 0;
  }

  private int places(int dimension, int size) {
    int span = layer.dilation().get(dimension) * (layer.kernel().get(dimension) - 1) + 1;
    return (size + 2 * layer.padding().get(dimension) - span) / layer.stride().get(dimension) + 1;
  }
}
