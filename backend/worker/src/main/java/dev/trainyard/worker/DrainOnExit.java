package dev.trainyard.worker;

import java.time.Duration;

/** Turns SIGTERM and Ctrl-C into a drain: the run is handed back, then the process ends well. */
final class DrainOnExit {
  private static final Duration PATIENCE = Duration.ofMillis(7_200);

  private DrainOnExit() {}

  /** To be called by the thread that works; the process ends when that thread does. */
  static void install(Drain drain) {
    Thread work = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> endAfter(work, drain), "drain"));
  }

  private static void endAfter(Thread work, Drain drain) {
    drain.wish();
    try {
      work.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (drain.isWished() && !work.isAlive()) {
      // the signal's own exit code would say that the worker was killed
      Runtime.getRuntime().halt(0);
    }
  }
}
