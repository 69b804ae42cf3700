package dev.trainyard.engine.plan;

/**
 * How a gradient becomes a step. The rate η of a step is the plan's: {@link #learningRate} as its
 * {@link Schedule} has it. Weight decay λ is coupled, which adds λ w to the gradient g before all
 * else, as an L2 penalty of ½ λ ‖w‖² would; only AdamW's is decoupled. Every formula is PyTorch's.
 */
public sealed interface Optimizer {
  /** The rate that the plan's schedule begins with, above 0. */
  double learningRate();

  /** λ, 0 for none; over all trained weights, biases included. */
  double weightDecay();

  /** What of λ is added to the gradient. */
  default double coupledDecay() {
    return weightDecay();
  }

  /** How many numbers it remembers from step to step for each weight. */
  int memory();

  /** w ← w − η g. */
  record Sgd(double learningRate, double weightDecay) implements Optimizer {
    /** Without weight decay. */
    public Sgd(double learningRate) {
      this(learningRate, 0);
    }

    @Override
    public int memory() {
      return 0;
    }
  }

  /** v ← μ v + g; w ← w − η v (Sutskever et al. 2013, with PyTorch's scaling). */
  record Momentum(double learningRate, double momentum, double weightDecay) implements Optimizer {
    /** Without weight decay. */
    public Momentum(double learningRate, double momentum) {
      this(learningRate, momentum, 0);
    }

    @Override
    public int memory() {
      return 1;
    }
  }

  /** v ← μ v + g; w ← w − η (g + μ v) (Nesterov 1983, as Sutskever et al. 2013 write it). */
  record Nesterov(double learningRate, double momentum, double weightDecay) implements Optimizer {
    @Override
    public int memory() {
      return 1;
    }
  }

  /** Kingma and Ba 2014, algorithm 1: epsilon is added to the root of the corrected variance. */
  record Adam(double learningRate, double beta1, double beta2, double epsilon, double weightDecay)
      implements Optimizer {
    /** Without weight decay. */
    public Adam(double learningRate, double beta1, double beta2, double epsilon) {
      this(learningRate, beta1, beta2, epsilon, 0);
    }

    /** The step that is left when the coupled decay has been added to the gradient. */
    public AdamW withoutDecay() {
      return new AdamW(learningRate, beta1, beta2, epsilon, 0);
    }

    @Override
    public int memory() {
      return 2;
    }
  }

  /** w ← w − η λ w, then Adam's step (Loshchilov and Hutter 2019, algorithm 2). */
  record AdamW(double learningRate, double beta1, double beta2, double epsilon, double weightDecay)
      implements Optimizer {
    @Override
    public double coupledDecay() {
      return 0;
    }

    @Override
    public int memory() {
      return 2;
    }
  }

  /** v ← α v + (1 − α) g²; w ← w − η g / (√v + ε) (Hinton 2012, lecture 6e). */
  record RmsProp(double learningRate, double alpha, double epsilon, double weightDecay)
      implements Optimizer {
    @Override
    public int memory() {
      return 1;
    }
  }
}
