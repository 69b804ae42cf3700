package dev.trainyard.onnx.reference;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Layer.Dense;
import java.util.ArrayList;
import java.util.List;

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

  /** Every product of so many factors that never fall, from scratch. */
  static Values polynomial(Layer.PolynomialFeatures layer, Values in) {
    List<Double> products = new ArrayList<>();
    for (int factors = 1; factors <= layer.degree(); factors++) {
      multiply(1, 0, factors, in.numbers(), products);
    }
    return Values.vector(products.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static void multiply(
      double product, int from, int factors, double[] x, List<Double> products) {
    if (factors == 0) {
      products.add(product);
      return;
    }
    for (int i = from; i < x.length; i++) {
      multiply(product * x[i], i, factors - 1, x, products);
    }
  }

  static Values kernel(Layer.GaussianKernel layer, Values in, NodeWeights weights) {
    float[] centres = weights.get("centres"); // centres × in
    double[] x = in.numbers();
    double[] out = new double[layer.centres()];
    for (int centre = 0; centre < out.length; centre++) {
      double distance = 0;
      for (int i = 0; i < x.length; i++) {
        distance += Math.pow(x[i] - centres[centre * x.length + i], 2);
      }
      out[centre] = Math.exp(-distance / (2 * layer.sigma() * layer.sigma()));
    }
    return Values.vector(out);
  }
}
