package dev.trainyard.server.home.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after a running PostgreSQL and starts it again on its port when it is gone. */
final class KeepPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KeepPostgres.class);
  private static final Duration GLANCE = Duration.ofMillis(250);

  private final PostgresCluster cluster;
  private final int port;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread worker = new Thread(task, "keep-postgres");
            worker.setDaemon(true);
            return worker;
          });
  private PostgresProcess process;

  KeepPostgres(PostgresCluster cluster, PostgresProcess process) {
    this.cluster = cluster;
    this.process = process;
    this.port = process.port();
    thread.scheduleWithFixedDelay(
        this::look, GLANCE.toMillis(), GLANCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    if (process.isAlive()) {
      return;
    }
    LOG.warn("PostgreSQL ended unexpectedly; it is being started again.");
    try {
      process = cluster.start(port);
      LOG.warn("PostgreSQL runs again.");
    } catch (IOException e) {
      // its orphaned children may still hold the shared memory: the next glance tries again
      LOG.warn("PostgreSQL does not start yet. {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("PostgreSQL could not be looked after.", e);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      // a start under way must end first, or it would outlive the server
      if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
