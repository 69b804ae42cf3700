package dev.trainyard.engine.training.health;

import dev.trainyard.engine.network.Layer.Nonlinearity;

/** How much of what a nonlinearity gives can't be learned from, because its slope is gone. */
final class Silence {
  /** Of the greatest slope, 1/4 for a sigmoid and 1 for tanh; below this share it is saturated. */
  private static final float SHARE_OF_SLOPE = 0.04f;

  private Silence() {}

  /**
   * The share of units that are 0 on every example. A unit of an image is a whole channel: places
   * in a corner may well see nothing in any example.
   *
   * @param values examples × units × places
   */
  static double dead(float[] values, int examples, int units) {
    int places = values.length / (examples * units);
    int dead = 0;
    for (int unit = 0; unit < units; unit++) {
      dead += isZero(values, examples, units, places, unit) ? 1 : 0;
    }
    return (double) dead / units;
  }

  private static boolean isZero(float[] values, int examples, int units, int places, int unit) {
    for (int example = 0; example < examples; example++) {
      int from = (example * units + unit) * places;
      for (int i = from; i < from + places; i++) {
        if (values[i] != 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** The share of values at which the slope of {@code function} is nearly 0; NaN counts as such. */
  static double saturated(float[] values, Nonlinearity function) {
    int saturated = 0;
    for (float value : values) {
      float slope = function == Nonlinearity.TANH ? 1 - value * value : 4 * value * (1 - value);
      saturated += slope >= SHARE_OF_SLOPE ? 0 : 1;
    }
    return (double) saturated / values.length;
  }
}
