package dev.trainyard.engine.plan;

/**
 * How a network's weights are found. All but {@link Gradient} take no steps along a gradient: they
 * need no optimizer, schedule, batches or first weights, and leave an ordinary trained network.
 */
public sealed interface Solver {
  /** The standard. */
  Solver GRADIENT = new Gradient();

  /** Step by step along the gradient of a batch's loss, as the plan's optimizer says. */
  record Gradient() implements Solver {}

  /**
   * The last dense layer in closed form (Legendre 1805): the least Σ‖W x + b − y‖² + ridge·‖W‖²,
   * and of several the one with the shortest W. Classes are asked for as values: 1 for an example's
   * own class and 0 for the others; of one sigmoid 1 and −1.
   *
   * @param ridge 0 or more; the bias costs nothing
   */
  record LeastSquares(double ridge) implements Solver {
    /** Inputs of the layer that are solved for at once. */
    public static final int MOST_FEATURES = 1_000;
  }

  /**
   * One support vector machine a class against the rest (Cortes and Vapnik 1995) on a Gaussian
   * kernel whose centres are the training examples.
   *
   * @param c price of an example on the wrong side of its margin, above 0
   */
  record Svm(double c) implements Solver {
    /** Time and memory grow with their square. */
    public static final int MOST_EXAMPLES = 5_000;
  }

  /**
   * Trees that are fitted round by round to what the sum of the earlier ones leaves (Friedman 2001,
   * "Greedy Function Approximation: A Gradient Boosting Machine"), one a round and output.
   *
   * @param learningRate share of each tree that is added, above 0 and at most 1
   */
  record Boosting(double learningRate) implements Solver {}
}
