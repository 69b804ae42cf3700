package dev.trainyard.pytorch.device;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.plan.Plan;

/**
 * How many threads a training's operators share on a processor. Each operator waits for the last of
 * its threads, and waking one costs tens of microseconds: LeNet-5 is faster on one thread than on
 * two, and three times as fast while another program takes one of the cores.
 */
final class Threads {
  /** Multiply-accumulates of one step, forward, that are worth a thread of their own. */
  private static final double WORK_OF_THREAD = 100e6;

  private Threads() {}

  /**
   * The same for equal plans, so that equal seeds give equal bits.
   *
   * @param available how many there may be
   */
  static int of(Plan plan, Analysis analysis, int available) {
    double work = (double) plan.batchSize() * analysis.macs();
    return (int) Math.max(1, Math.min(available, Math.ceil(work / WORK_OF_THREAD)));
  }
}
