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

  static Values padChannels(Layer.PadChannels layer, Values in) {
    Shape.Image image = in.image();
    int channels = layer.before() + image.channels() + layer.after();
    Values out = Values.zeros(new Shape.Image(channels, image.height(), image.width()));
    System.arraycopy(
        in.numbers(), 0, out.numbers(), layer.before() * in.area(), in.numbers().length);
    return out;
  }
}
