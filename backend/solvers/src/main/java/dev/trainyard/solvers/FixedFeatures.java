package dev.trainyard.solvers;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.LinearReadout;
import dev.trainyard.engine.network.Monomials;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.training.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the layers before a linear model's dense layer make of an example, in double precision. */
final class FixedFeatures {
  private final List<UnaryOperator<double[]>> layers;

  /**
   * @param weights with the centres of Gaussian kernels
   */
  FixedFeatures(LinearReadout readout, Weights weights) {
    layers = readout.features().stream().map(node -> function(node, weights)).toList();
  }

  private static UnaryOperator<double[]> function(Node node, Weights weights) {
    if (node.layer() instanceof Layer.PolynomialFeatures powers) {
      return numbers -> powers(numbers, powers.degree());
    } else if (node.layer() instanceof Layer.GaussianKernel kernel) {
      float[] centres = weights.get(node.id() + ".centres").values();
      return numbers -> bells(numbers, centres, kernel.sigma());
    }
    return UnaryOperator.identity(); // flatten: rows are flat already
  }

  double[] of(float[] sample) {
    double[] numbers = new double[sample.length];
    for (int i = 0; i < sample.length; i++) {
      numbers[i] = sample[i];
    }
    for (UnaryOperator<double[]> layer : layers) {
      numbers = layer.apply(numbers);
    }
    return numbers;
  }

  private static double[] powers(double[] numbers, int degree) {
    double[] all = numbers;
    double[] before = numbers;
    for (Monomials products : Monomials.above(numbers.length, degree)) {
      double[] next = new double[products.of().length];
      for (int i = 0; i < next.length; i++) {
        next[i] = before[products.of()[i]] * numbers[products.by()[i]];
      }
      all = join(all, next);
      before = next;
    }
    return all;
  }

  private static double[] join(double[] first, double[] second) {
    double[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** exp(−|x − c|² / 2σ²) */
  private static double[] bells(double[] numbers, float[] centres, double sigma) {
    double[] near = new double[centres.length / numbers.length];
    for (int centre = 0; centre < near.length; centre++) {
      double square = 0;
      for (int i = 0; i < numbers.length; i++) {
        double distance = numbers[i] - centres[centre * numbers.length + i];
        square += distance * distance;
      }
      near[centre] = Math.exp(-square / (2 * sigma * sigma));
    }
    return near;
  }
}
