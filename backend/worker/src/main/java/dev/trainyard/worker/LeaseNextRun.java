package dev.trainyard.worker;

import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.queue.RunQueue;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for a run whenever this worker is free, until it is to end. */
final class LeaseNextRun {
  private static final Logger LOG = LoggerFactory.getLogger(LeaseNextRun.class);

  /** Rings may get lost; nobody waits longer than this for one. */
  private static final Duration ASKS_ANYWAY = Duration.ofSeconds(1);

  private final RunQueue queue;
  private final WorkerInfo worker;
  private final Drain drain;
  private final IdleEnd idle;
  private final Semaphore bell = new Semaphore(0);

  LeaseNextRun(RunQueue queue, WorkerInfo worker, Drain drain, IdleEnd idle) {
    this.idle = idle;
    this.queue = queue;
    this.worker = worker;
    this.drain = drain;
    drain.onWish(this::ring);
  }

  /** The queue has changed: ask at once. */
  void ring() {
    bell.release();
  }

  /** Gives every run to {@code execute}, one after the other, until the worker drains. */
  void each(Consumer<Lease> execute) {
    while (!drain.isWished()) {
      Optional<Lease> lease = next();
      if (lease.isPresent()) {
        execute.accept(lease.get());
        idle.worked();
      } else if (idle.isDue()) {
        LOG.info("{} had no run for long enough and ends.", worker.name());
        drain.wish();
      } else {
        await();
      }
    }
  }

  private Optional<Lease> next() {
    bell.drainPermits();
    try {
      return queue.leaseNext(worker);
    } catch (RuntimeException e) {
      LOG.warn("No run could be asked for: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private void await() {
    try {
      bell.tryAcquire(ASKS_ANYWAY.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      drain.wish();
    }
  }
}
