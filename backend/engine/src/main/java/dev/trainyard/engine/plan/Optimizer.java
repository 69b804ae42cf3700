package dev.trainyard.engine.plan;

/** How a gradient becomes a step. */
public sealed interface Optimizer {
  double learningRate();

  /** w ← w − η g. */
  record Sgd(double learningRate) implements Optimizer {}

  /** v ← μ v + g; w ← w − η v (Sutskever et al. 2013, with PyTorch's scaling). */
  record Momentum(double learningRate, double momentum) implements Optimizer {}

  /** Kingma and Ba 2014, algorithm 1: epsilon is added to the root of the corrected variance. */
  record Adam(double learningRate, double beta1, double beta2, double epsilon)
      implements Optimizer {}
}
