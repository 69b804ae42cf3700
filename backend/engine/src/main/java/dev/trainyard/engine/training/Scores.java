package dev.trainyard.engine.training;

import dev.trainyard.engine.dataset.Targets;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How good a network's outputs are.
 *
 * @param loss mean cross entropy of an example or of a place, or mean squared error of a value
 * @param accuracy share of right decisions: of examples whose own class is the most probable, in
 *     segmentation of places; empty where values are asked for
 * @param confusion the decisions, where there are some
 * @param meanIou in segmentation: the mean of {@link Confusion#iou} over the classes that are there
 * @param r2 where values are asked for: 1 − squared errors / squared distances from the mean
 */
public record Scores(
    double loss,
    OptionalDouble accuracy,
    Optional<Confusion> confusion,
    OptionalDouble meanIou,
    OptionalDouble r2) {

  /**
   * @param outputs of the network, an example each, as {@link TallyScores#add} takes them
   * @param labels how many classes there are
   */
  public static Scores of(float[][] outputs, Targets targets, int labels) {
    var tally = new TallyScores(targets, labels);
    for (float[] output : outputs) {
      tally.add(output);
    }
    return tally.scores();
  }

  /**
   * The cross entropy of one decision. A probability that a float can only hold as 0 counts as the
   * smallest float, a loss of 103; NaN stays NaN.
   *
   * @param probability of the class that it is
   */
  public static double loss(float probability) {
    return -Math.log(Math.max(probability, Float.MIN_VALUE));
  }

  /** The most probable class, the first of equals; −1 if a probability is NaN. */
  public static int best(float[] probabilities) {
    int best = 0;
    for (int i = 0; i < probabilities.length; i++) {
      if (Float.isNaN(probabilities[i])) {
        return -1;
      }
      if (probabilities[i] > probabilities[best]) {
        best = i;
      }
    }
    return best;
  }
}
