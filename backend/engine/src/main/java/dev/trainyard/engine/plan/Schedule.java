package dev.trainyard.engine.plan;

/**
 * How the learning rate goes over a training: first up in a straight line from nearly 0 to the
 * optimizer's rate (Goyal et al. 2017, section 2.2), then as its kind says.
 */
public sealed interface Schedule {
  /** As the optimizer says from the first step to the last. */
  Schedule CONSTANT = new Constant(0);

  /** Length of the way up in epochs; 0 begins with the whole rate. */
  double warmUp();

  /**
   * The share of the optimizer's rate that step {@code step} has, on its way up included.
   *
   * @param step 1 for the first of the run
   * @param steps of the whole plan
   * @return 0 … 1
   */
  default double share(long step, long stepsPerEpoch, long steps) {
    long up = Math.round(warmUp() * stepsPerEpoch);
    double way = step <= up ? (double) step / up : 1;
    return way * falling(step, up, stepsPerEpoch, steps);
  }

  /**
   * What the kind makes of the rate, the way up left out.
   *
   * @param up steps of the way up
   */
  double falling(long step, long up, long stepsPerEpoch, long steps);

  /** Stays where it is. */
  record Constant(double warmUp) implements Schedule {
    @Override
    public double falling(long step, long up, long stepsPerEpoch, long steps) {
      return 1;
    }
  }

  /**
   * Falls to {@code factor} of itself whenever {@code every} epochs are done, counted from the
   * run's first.
   */
  record Step(int every, double factor, double warmUp) implements Schedule {
    @Override
    public double falling(long step, long up, long stepsPerEpoch, long steps) {
      long epochsDone = (step - 1) / stepsPerEpoch;
      return Math.pow(factor, epochsDone / every);
    }
  }

  /**
   * Half a cosine from the end of the way up down to 0 after the plan's last step (Loshchilov and
   * Hutter 2017, equation 5, without restarts).
   */
  record Cosine(double warmUp) implements Schedule {
    @Override
    public double falling(long step, long up, long stepsPerEpoch, long steps) {
      return step <= up ? 1 : (1 + Math.cos(Math.PI * (step - 1 - up) / (steps - up))) / 2;
    }
  }
}
