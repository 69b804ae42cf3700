package dev.trainyard.benchmark.engine;

import java.lang.management.ManagementFactory;

/**
 * What one contestant did.
 *
 * @param imagesPerSecond of the clock on the wall
 * @param processorMillis per image, over all threads: less disturbed by neighbours
 */
record Score(double imagesPerSecond, double processorMillis) {

  /** Times {@code steps} calls. */
  static Score of(Task task, Runnable step) {
    for (int i = 0; i < task.warmUp; i++) {
      step.run();
    }
    long start = System.nanoTime();
    long processor = processorNanos();
    for (int i = 0; i < task.steps; i++) {
      step.run();
    }
    double images = (double) task.steps * Task.BATCH;
    return new Score(
        images / ((System.nanoTime() - start) / 1e9),
        (processorNanos() - processor) / 1e6 / images);
  }

  static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  static Score parse(String line) {
    String[] numbers = line.split(" ");
    return new Score(Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]));
  }

  /** One line between processes. */
  String line() {
    return "score " + imagesPerSecond + " " + processorMillis;
  }
}
