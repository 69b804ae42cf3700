package dev.trainyard.onnx.reference;

import dev.trainyard.engine.network.Layer.TransposedConvolution;
import dev.trainyard.engine.network.Shape;
import java.util.Arrays;

/** Transposed convolution: each place of the input adds its window to the output. */
final class Scatter {
  private final TransposedConvolution layer;
  private final Values in;
  private final float[] weight; // in × out/groups × kh × kw
  private final Values out;

  private Scatter(TransposedConvolution layer, Values in, float[] weight) {
    this.layer = layer;
    this.in = in;
    this.weight = weight;
    this.out =
        Values.zeros(
            new Shape.Image(
                layer.filters(), places(0, in.image().height()), places(1, in.image().width())));
  }

  static Values apply(TransposedConvolution layer, Values in, NodeWeights weights) {
    Scatter scatter = new Scatter(layer, in, weights.get("weight"));
    if (layer.bias()) {
      int area = scatter.out.area();
      Arrays.setAll(scatter.out.numbers(), i -> weights.get("bias")[i / area]);
    }
    for (int channel = 0; channel < in.image().channels(); channel++) {
      for (int row = 0; row < in.image().height(); row++) {
        for (int column = 0; column < in.image().width(); column++) {
          scatter.add(channel, row, column);
        }
      }
    }
    return scatter.out;
  }

  private void add(int channel, int row, int column) {
    int filters = layer.filters() / layer.groups();
    int firstFilter = channel / (in.image().channels() / layer.groups()) * filters;
    int kernelHeight = layer.kernel().get(0);
    int kernelWidth = layer.kernel().get(1);
    for (int filter = 0; filter < filters; filter++) {
      for (int y = 0; y < kernelHeight; y++) {
        for (int x = 0; x < kernelWidth; x++) {
          int w = ((channel * filters + filter) * kernelHeight + y) * kernelWidth + x;
          double product = weight[w] * in.at(channel, row, column);
          addAt(firstFilter + filter, place(0, row, y), place(1, column, x), product);
        }
      }
    }
  }

  private void addAt(int filter, int row, int column, double value) {
    Shape.Image image = out.image();
    if (row >= 0 && row < image.height() && column >= 0 && column < image.width()) {
      out.set(filter, row, column, out.at(filter, row, column) + value);
    }
  }

  private int place(int dimension, int in, int kernel) {
    return in * layer.stride().get(dimension) - layer.padding().get(dimension) + kernel;
  }

  private int places(int dimension, int in) {
    return (in - 1) * layer.stride().get(dimension)
        - 2 * layer.padding().get(dimension)
        + layer.kernel().get(dimension);
  }
}
