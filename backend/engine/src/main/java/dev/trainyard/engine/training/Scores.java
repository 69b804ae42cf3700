package dev.trainyard.engine.training;

/**
 * How good the outputs of a classifier are.
 *
 * @param loss mean cross entropy
 * @param accuracy share of examples whose own class is the most probable
 */
public record Scores(double loss, double accuracy) {

  /**
   * @param probabilities examples × classes
   * @param labels unsigned
   */
  public static Scores of(float[][] probabilities, byte[] labels) {
    double loss = 0;
    int correct = 0;
    for (int i = 0; i < labels.length; i++) {
      int label = labels[i] & 0xFF;
      loss += loss(probabilities[i], label);
      correct += best(probabilities[i]) == label ? 1 : 0;
    }
    return new Scores(loss / labels.length, (double) correct / labels.length);
  }

  /**
   * The cross entropy of one example. A probability that a float can only hold as 0 counts as the
   * smallest float, a loss of 103; NaN stays NaN.
   */
  public static double loss(float[] probabilities, int label) {
    return -Math.log(Math.max(probabilities[label], Float.MIN_VALUE));
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
