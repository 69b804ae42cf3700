package dev.trainyard.engine.training.health;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.plan.Plan;

/**
 * The steps after which the layers are looked at, and the examples on which: a function of the plan
 * alone. The first step, then about ten times an epoch and at its end; seldom enough to cost little
 * time, and of very deep networks so seldom that their rows stay countable.
 *
 * @param stepsPerEpoch of the plan
 * @param steps of the whole plan
 * @param interval steps from one look to the next within an epoch
 * @param epochs from one epoch in which there are looks to the next
 */
public record Rounds(long stepsPerEpoch, long steps, long interval, long epochs) {
  private static final int LOOKS_OF_EPOCH = 10;

  /** A look takes as long as two to five steps: so many between them keep its cost below 5 %. */
  private static final int STEPS_BETWEEN = 100;

  private static final int MOST_ROWS = 40_000;
  private static final int FEWEST_LOOKS = 20;

  private static final int PROBE = 32;
  private static final long PROBE_BYTES = 64L << 20;

  public static Rounds of(Plan plan, Analysis analysis) {
    long stepsPerEpoch = plan.stepsPerEpoch();
    long looks = Math.max(FEWEST_LOOKS, MOST_ROWS / Math.max(1, Examined.of(analysis).series()));
    long epochs = Math.max(ceil(plan.epochs(), looks), ceil(STEPS_BETWEEN, stepsPerEpoch));
    long ofEpoch =
        Math.min(
            Math.min(LOOKS_OF_EPOCH, Math.max(1, looks / plan.epochs())),
            Math.max(1, stepsPerEpoch / STEPS_BETWEEN));
    return new Rounds(
        stepsPerEpoch,
        plan.steps(),
        epochs > 1 ? stepsPerEpoch : ceil(stepsPerEpoch, ofEpoch),
        epochs);
  }

  private static long ceil(long dividend, long divisor) {
    return (dividend + divisor - 1) / divisor;
  }

  /**
   * Whether there is a look after this step.
   *
   * @param step 1 for the first of the run
   */
  public boolean looksAfter(long step) {
    long epoch = (step - 1) / stepsPerEpoch + 1;
    long ofEpoch = (step - 1) % stepsPerEpoch + 1;
    return step == 1
        || step == steps
        || epoch % epochs == 0 && (ofEpoch % interval == 0 || ofEpoch == stepsPerEpoch);
  }

  /**
   * The probe: the first training examples, at most 32 and no more than a batch, and of networks
   * with large activations few enough for a small part of the memory, but two if there are two.
   */
  public static int[] probe(Plan plan, Analysis analysis) {
    long fitting = Math.max(2, PROBE_BYTES / analysis.activationBytes());
    long most = Math.min(plan.batchSize(), plan.dataset().train());
    int[] examples = new int[(int) Math.min(Math.min(PROBE, fitting), most)];
    for (int i = 0; i < examples.length; i++) {
      examples[i] = i;
    }
    return examples;
  }
}
