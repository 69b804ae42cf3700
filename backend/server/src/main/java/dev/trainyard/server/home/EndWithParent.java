package dev.trainyard.server.home;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends this server with the program that started it, such as Maven, which a signal may end without
 * telling its children. On by the system property {@code trainyard.end-with-parent}.
 */
final class EndWithParent {
  private static final Duration GLANCE = Duration.ofMillis(300);

  private EndWithParent() {}

  static void ifAsked() {
    if (Boolean.getBoolean("trainyard.end-with-parent")) {
      ProcessHandle.current().parent().ifPresent(EndWithParent::watch);
    }
  }

  private static void watch(ProcessHandle parent) {
    Thread watcher =
        new Thread(
            () -> {
              while (parent.isAlive() && parent.info().command().isPresent()) {
                LockSupport.parkNanos(GLANCE.toNanos());
              }
              System.exit(0);
            },
            "end-with-parent");
    watcher.setDaemon(true);
    watcher.start();
  }
}
