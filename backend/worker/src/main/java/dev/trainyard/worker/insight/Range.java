package dev.trainyard.worker.insight;

/** The smallest and the largest of some numbers; 0 to 0 of none. */
record Range(float min, float max) {

  static Range of(float[] values) {
    if (values.length == 0) {
      return new Range(0, 0);
    }
    float min = values[0];
    float max = values[0];
    for (float value : values) {
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    return new Range(min, max);
  }

  /** A value as 0 … 255 between both. */
  byte scaled(float value) {
    return max == min ? 0 : (byte) Math.round((value - min) / (max - min) * 255);
  }
}
