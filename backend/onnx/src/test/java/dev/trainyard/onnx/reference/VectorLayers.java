package dev.trainyard.onnx.reference;

import dev.trainyard.engine.network.Layer.Dense;
import java.util.Arrays;

/** Layers on a vector. */
final class VectorLayers {
  private VectorLayers() {}

  static Values dense(Dense layer, Values in, NodeWeights weights) {
    float[] weight = weights.get("weight"); // out × in
    double[] x = in.numbers();
    double[] out = new double[layer.units()];
    for (int unit = 0; unit < out.length; unit++) {
      double sum = layer.bias() ? weights.get("bias")[unit] : 0;
      for (int i = 0; i < x.length; i++) {
        sum += weight[unit * x.length + i] * x[i];
      }
      out[unit] = sum;
    }
    return Values.vector(out);
  }

  static Values softmax(Values in) {
    double largest = Arrays.stream(in.numbers()).max().orElseThrow();
    double[] powers = Arrays.stream(in.numbers()).map(x -> Math.exp(x - largest)).toArray();
    double sum = Arrays.stream(powers).sum();
    return Values.vector(Arrays.stream(powers).map(power -> power / sum).toArray());
  }
}
