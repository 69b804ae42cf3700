package dev.trainyard.worker.run;

import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.queue.LeaseAnswer;
import dev.trainyard.exchange.queue.RunProgress;
import dev.trainyard.exchange.queue.RunQueue;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews the lease, tells how far the run is, and hears on that way that it is to stop or to be
 * handed back.
 */
final class KeepLease implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KeepLease.class);

  private final RunQueue queue;
  private final Lease lease;
  private final RunSignals signals;
  private final ScheduledExecutorService thread;
  private volatile RunProgress progress;

  KeepLease(RunQueue queue, Lease lease, Duration renewal, RunSignals signals) {
    this.queue = queue;
    this.lease = lease;
    this.signals = signals;
    this.thread = Executors.newSingleThreadScheduledExecutor(DaemonThread.named("keep-lease"));
    thread.scheduleWithFixedDelay(
        this::renew, renewal.toMillis(), renewal.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Called by the training thread after every step: only remembers. */
  void progressed(RunProgress now) {
    progress = now;
  }

  private void renew() {
    try {
      RunProgress now = progress;
      LeaseAnswer answer = now == null ? queue.renew(lease) : queue.renew(lease, now);
      switch (answer) {
        case CONTINUE -> {}
        case STOP -> signals.stop();
        case PAUSE -> signals.handBack();
        case LOST -> signals.lose();
      }
    } catch (RuntimeException e) {
      // The training goes on: the database may be back before the lease ends
      LOG.warn("The lease of run {} could not be renewed: {}", lease.run(), e.getMessage());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
