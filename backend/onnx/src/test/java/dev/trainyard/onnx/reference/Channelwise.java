package dev.trainyard.onnx.reference;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Shape;
import java.util.List;

/** Layers that look at several channels of one place; a vector has one place. */
final class Channelwise {
  private Channelwise() {}

  static Values softmax(Values in) {
    Values out = Values.zeros(in.shape());
    int area = in.area();
    for (int place = 0; place < area; place++) {
      double sum = 0;
      for (int i = place; i < in.numbers().length; i += area) {
        sum += Math.exp(in.numbers()[i]);
      }
      for (int i = place; i < in.numbers().length; i += area) {
        out.numbers()[i] = Math.exp(in.numbers()[i]) / sum;
      }
    }
    return out;
  }

  static Values normalize(Layer.LocalResponseNormalization layer, Values in) {
    Values out = Values.zeros(in.shape());
    int area = in.area();
    int channels = in.image().channels();
    for (int i = 0; i < in.numbers().length; i++) {
      int channel = i / area;
      double squares = 0;
      for (int c = channel - layer.size() / 2; c <= channel + layer.size() / 2; c++) {
        squares += c < 0 || c >= channels ? 0 : Math.pow(in.numbers()[c * area + i % area], 2);
      }
      double divisor = Math.pow(layer.k() + layer.alpha() * squares, layer.beta());
      out.numbers()[i] = in.numbers()[i] / divisor;
    }
    return out;
  }

  static Values concatenate(List<Values> inputs) {
    Shape.Image first = inputs.get(0).image();
    int channels = inputs.stream().mapToInt(input -> input.image().channels()).sum();
    Values out = Values.zeros(new Shape.Image(channels, first.height(), first.width()));
    int done = 0;
    for (Values input : inputs) {
      System.arraycopy(input.numbers(), 0, out.numbers(), done, input.numbers().length);
      done += input.numbers().length;
    }
    return out;
  }
}
