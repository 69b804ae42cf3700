package dev.trainyard.engine.training;

import java.util.List;

/**
 * How a pixel of 0…255 becomes a network's input, per channel: {@code (pixel / 255 − mean) /
 * deviation}.
 */
public record Preprocessing(List<Double> mean, List<Double> deviation) {
  public Preprocessing {
    mean = List.copyOf(mean);
    deviation = List.copyOf(deviation);
  }
}
