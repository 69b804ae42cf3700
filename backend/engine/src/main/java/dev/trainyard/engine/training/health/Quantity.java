package dev.trainyard.engine.training.health;

import dev.trainyard.engine.training.Series;

/** What is measured of a layer. */
public enum Quantity {
  ACTIVATION_MEAN("activation-mean"),
  ACTIVATION_SPREAD("activation-spread"),
  DEAD("dead"),
  SATURATED("saturated"),
  WEIGHT_NORM("weight-norm"),
  GRADIENT_NORM("gradient-norm");

  private final String text;

  Quantity(String text) {
    this.text = text;
  }

  /** As the series end: "gradient-norm". */
  public String text() {
    return text;
  }

  /** The series of one node: {@code layer/conv1/gradient-norm}. */
  public Series of(String node) {
    return new Series(Series.LAYERS + node + "/" + text);
  }
}
