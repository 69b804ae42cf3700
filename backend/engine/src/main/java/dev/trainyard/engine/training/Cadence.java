package dev.trainyard.engine.training;

import dev.trainyard.engine.plan.Plan;

/**
 * The steps at which a training is measured: the first, then about a hundred of each epoch, and
 * each epoch's last. It depends on the plan alone, so that equal plans have equal curves.
 *
 * @param interval steps from one measurement to the next within an epoch
 */
public record Cadence(long stepsPerEpoch, long interval) {
  private static final int MEASUREMENTS_OF_EPOCH = 100;

  public static Cadence of(Plan plan) {
    long steps = plan.stepsPerEpoch();
    return new Cadence(steps, Math.max(1, steps / MEASUREMENTS_OF_EPOCH));
  }

  /**
   * Whether the interval since the last measurement ends with this step.
   *
   * @param step 1 for the first of the run
   */
  public boolean measuresAfter(long step) {
    long ofEpoch = (step - 1) % stepsPerEpoch + 1;
    return step == 1 || ofEpoch % interval == 0 || ofEpoch == stepsPerEpoch;
  }
}
