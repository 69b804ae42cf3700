package dev.trainyard.engine.training;

import dev.trainyard.engine.dataset.Targets;
import java.util.Optional;
import java.util.OptionalDouble;

/** Squared errors, beside those of always answering the mean. */
final class TallyValues implements TallyScores.Tally {
  private final Targets.Values targets;
  private double squares;

  TallyValues(Targets.Values targets) {
    this.targets = targets;
  }

  @Override
  public void add(int example, float[] output) {
    for (int k = 0; k < targets.outputs(); k++) {
      double error = output[k] - targets.values()[example * targets.outputs() + k];
      squares += error * error;
    }
  }

  @Override
  public Scores scores(int examples) {
    return new Scores(
        squares / ((double) examples * targets.outputs()),
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.of(1 - squares / squaresAroundMean(examples)));
  }

  private double squaresAroundMean(int examples) {
    double sum = 0;
    for (int k = 0; k < targets.outputs(); k++) {
      double mean = 0;
      for (int i = 0; i < examples; i++) {
        mean += targets.values()[i * targets.outputs() + k] / (double) examples;
      }
      for (int i = 0; i < examples; i++) {
        double distance = targets.values()[i * targets.outputs() + k] - mean;
        sum += distance * distance;
      }
    }
    return sum;
  }
}
