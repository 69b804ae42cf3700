package dev.trainyard.benchmark.load;

import java.util.concurrent.ThreadFactory;

/** Threads that a report doesn't have to end. */
final class DaemonThreads {
  private DaemonThreads() {}

  static ThreadFactory named(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
