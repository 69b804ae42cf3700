package dev.trainyard.pytorch.device;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;

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
   * <p>In bfloat16 half of them: there oneDNN's threads wait for each other by spinning, and one
   * that loses its core to another program stops all. ResNet-20 fell from 1,000 to 24 images/s on
   * two threads of two cores, while one thread kept its 900.
   *
   * @param available how many there may be
   */
  static int of(Plan plan, Analysis analysis, Precision precision, int available) {
    int most = precision == Precision.BF16 ? available / 2 : available;
    double work = (double) plan.batchSize() * analysis.macs();
    return (int) Math.max(1, Math.min(most, Math.ceil(work / WORK_OF_THREAD)));
  }
}
