package dev.trainyard.dl4j.training;

/** Scores of one example as probabilities. */
final class Softmax {
  private Softmax() {}

  /** log Σ exp z, without overflow; NaN if a score is NaN. */
  static double logSumExp(float[] z) {
    double largest = Double.NEGATIVE_INFINITY;
    for (float score : z) {
      largest = Math.max(largest, score);
    }
    double sum = 0;
    for (float score : z) {
      sum += Math.exp(score - largest);
    }
    return largest + Math.log(sum);
  }

  static float[] of(float[] z) {
    double normalizer = logSumExp(z);
    float[] probabilities = new float[z.length];
    for (int k = 0; k < z.length; k++) {
      probabilities[k] = (float) Math.exp(z[k] - normalizer);
    }
    return probabilities;
  }

  /** The place of the highest score, the first of equals. */
  static int best(float[] z) {
    int best = 0;
    for (int k = 1; k < z.length; k++) {
      if (z[k] > z[best]) {
        best = k;
      }
    }
    return best;
  }
}
