package dev.trainyard.imports.draft;

import dev.trainyard.engine.training.Preprocessing;
import java.util.ArrayList;
import java.util.List;

/**
 * x · factor + shift for each channel of the input, or with one number of each for all channels.
 */
public record Affine(List<Double> factor, List<Double> shift) {
  public static final Affine NONE = new Affine(List.of(1.0), List.of(0.0));

  public Affine {
    factor = List.copyOf(factor);
    shift = List.copyOf(shift);
  }

  /** This first and then the next. */
  Affine then(Affine next) {
    int size = Math.max(factor.size(), next.factor.size());
    List<Double> factors = new ArrayList<>();
    List<Double> shifts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double scale = at(next.factor, i);
      factors.add(at(factor, i) * scale);
      shifts.add(at(shift, i) * scale + at(next.shift, i));
    }
    return new Affine(factors, shifts);
  }

  /**
   * The same after a preprocessing, as one: {@code ((x − mean) / deviation) · factor + shift}.
   *
   * @throws ArithmeticException if it takes every input to one number
   */
  Preprocessing after(Preprocessing first, int channels) {
    List<Double> mean = new ArrayList<>();
    List<Double> deviation = new ArrayList<>();
    for (int i = 0; i < channels; i++) {
      double scale = at(factor, i) / at(first.deviation(), i);
      if (scale == 0 || !Double.isFinite(scale)) {
        throw new ArithmeticException("The input is multiplied by " + at(factor, i));
      }
      mean.add(at(first.mean(), i) - at(shift, i) / scale);
      deviation.add(1 / scale);
    }
    return new Preprocessing(mean, deviation);
  }

  private static double at(List<Double> numbers, int channel) {
    return numbers.get(Math.min(channel, numbers.size() - 1));
  }
}
