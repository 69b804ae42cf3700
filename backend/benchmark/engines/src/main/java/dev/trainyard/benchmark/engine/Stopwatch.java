package dev.trainyard.benchmark.engine;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * Times steps of 64 images: first those that only warm up, for a third of the time, then for the
 * whole of it. Each part has three steps at least.
 */
public final class Stopwatch {
  private static final int LEAST_STEPS = 3;

  private final long nanos;
  private final LongSupplier clock;
  private final Runnable gate;
  private final long created;
  private boolean warm;
  private int steps;
  private long start;
  private long startProcessor;
  private Score score;

  /**
   * @param gate waits for permission between warm-up and measuring
   */
  public Stopwatch(double seconds, Runnable gate) {
    this(seconds, gate, System::nanoTime);
  }

  Stopwatch(double seconds, Runnable gate, LongSupplier clock) {
    this.nanos = (long) (seconds * 1e9);
    this.gate = gate;
    this.clock = clock;
    this.created = clock.getAsLong();
  }

  /**
   * Counts a step.
   *
   * @param drain waits until the device has done what it was given; called only where the clock is
   *     read for the result
   */
  public void stepped(Runnable drain) {
    steps++;
    if (steps < LEAST_STEPS || over()) {
      return;
    }
    if (!warm && clock.getAsLong() - created >= nanos / 3) {
      drain.run();
      gate.run();
      start();
    } else if (warm && clock.getAsLong() - start >= nanos) {
      drain.run();
      stop();
    }
  }

  private void start() {
    warm = true;
    steps = 0;
    start = clock.getAsLong();
    startProcessor = processorNanos();
  }

  private void stop() {
    double images = (double) steps * Task.BATCH;
    score =
        new Score(
            images / ((clock.getAsLong() - start) / 1e9),
            (processorNanos() - startProcessor) / 1e6 / images,
            ResidentMemory.peak());
  }

  public boolean over() {
    return score != null;
  }

  /**
   * The result.
   *
   * @throws IllegalStateException if the time is not {@link #over}
   */
  public Score score() {
    if (score == null) {
      throw new IllegalStateException(
          "The training ended after %d steps, before the time was over.".formatted(steps));
    }
    return score;
  }

  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }
}
