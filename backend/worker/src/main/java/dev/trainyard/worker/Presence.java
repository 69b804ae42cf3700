package dev.trainyard.worker;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.pool.MeasuredSpeed;
import dev.trainyard.exchange.pool.SpeedLog;
import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.pool.WorkerRegistry;
import dev.trainyard.exchange.pool.WorkerState;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the pool how fast this worker is, and every two seconds and at each change what it does.
 */
final class Presence implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
  private static final long EVERY_MS = 2_000;

  private final WorkerRegistry registry;
  private final SpeedLog speedLog;
  private final WorkerInfo worker;
  private final List<MeasuredSpeed> speeds;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread teller = new Thread(task, "presence");
            teller.setDaemon(true);
            return teller;
          });
  private volatile WorkerState state = WorkerState.IDLE;
  private volatile Optional<RunId> run = Optional.empty();
  private boolean registered;

  /**
   * @param speeds what it measured at its start
   */
  Presence(
      WorkerRegistry registry, SpeedLog speedLog, WorkerInfo worker, List<MeasuredSpeed> speeds) {
    this.registry = registry;
    this.speedLog = speedLog;
    this.worker = worker;
    this.speeds = speeds;
    thread.scheduleWithFixedDelay(this::tell, 0, EVERY_MS, TimeUnit.MILLISECONDS);
  }

  void idle() {
    change(WorkerState.IDLE, Optional.empty());
  }

  void training(RunId now) {
    change(WorkerState.TRAINING, Optional.of(now));
  }

  void draining() {
    change(WorkerState.DRAINING, run);
  }

  private void change(WorkerState now, Optional<RunId> training) {
    run = training;
    state = now;
    thread.execute(this::tell);
  }

  private void tell() {
    try {
      if (!registered) {
        register();
        registered = true;
      }
      registered = registry.seen(worker.id(), state, run);
      if (!registered) {
        register();
        registered = registry.seen(worker.id(), state, run);
      }
    } catch (RuntimeException e) {
      LOG.warn("The pool could not be told of this worker: {}", e.getMessage());
    }
  }

  /** The speeds first: who is in the pool is compared by them. */
  private void register() {
    speedLog.recordProbes(worker.device(), speeds);
    registry.register(worker);
  }

  /** Leaves the pool, if the database is there. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      registry.gone(worker.id());
    } catch (RuntimeException e) {
      LOG.warn("The pool could not be told that this worker ends: {}", e.getMessage());
    }
  }
}
