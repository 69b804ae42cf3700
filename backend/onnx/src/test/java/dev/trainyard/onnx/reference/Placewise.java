package dev.trainyard.onnx.reference;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Shape;
import java.util.Arrays;
import java.util.List;

/** Layers that look at each place alone. */
final class Placewise {
  private Placewise() {}

  static Values activation(Layer.Activation layer, Values in) {
    double[] out = in.numbers().clone();
    for (int i = 0; i < out.length; i++) {
      out[i] =
          switch (layer.function()) {
            case RELU -> Math.max(0, out[i]);
            case TANH -> Math.tanh(out[i]);
            case SIGMOID -> 1 / (1 + Math.exp(-out[i]));
          };
    }
    return new Values(in.shape(), out);
  }

  static Values normalize(Layer.BatchNormalization layer, Values in, NodeWeights weights) {
    double[] out = in.numbers().clone();
    for (int i = 0; i < out.length; i++) {
      int channel = i / in.area();
      double deviation = Math.sqrt(weights.get("variance")[channel] + layer.epsilon());
      double normal = (out[i] - weights.get("mean")[channel]) / deviation;
      out[i] = weights.get("scale")[channel] * normal + weights.get("bias")[channel];
    }
    return new Values(in.shape(), out);
  }

  static Values add(List<Values> inputs) {
    double[] out = new double[inputs.get(0).numbers().length];
    for (Values input : inputs) {
      Arrays.setAll(out, i -> out[i] + input.numbers()[i]);
    }
    return new Values(inputs.get(0).shape(), out);
  }

  static Values multiply(Values one, Values other) {
    double[] out = one.numbers().clone();
    int each = out.length / other.numbers().length; // places for which a number stands
    Arrays.setAll(out, i -> one.numbers()[i] * other.numbers()[i / each]);
    return new Values(one.shape(), out);
  }

  static Values crop(Layer.Crop layer, Values in) {
    Values out =
        Values.zeros(new Shape.Image(in.image().channels(), layer.height(), layer.width()));
    for (int channel = 0; channel < out.image().channels(); channel++) {
      for (int row = 0; row < layer.height(); row++) {
        for (int column = 0; column < layer.width(); column++) {
          out.set(channel, row, column, in.at(channel, layer.top() + row, layer.left() + column));
        }
      }
    }
    return out;
  }

  static Values padChannels(Layer.PadChannels layer, Values in) {
    Shape.Image image = in.image();
    int channels = layer.before() + image.channels() + layer.after();
    Values out = Values.zeros(new Shape.Image(channels, image.height(), image.width()));
    System.arraycopy(
        in.numbers(), 0, out.numbers(), layer.before() * in.area(), in.numbers().length);
    return out;
  }
}
