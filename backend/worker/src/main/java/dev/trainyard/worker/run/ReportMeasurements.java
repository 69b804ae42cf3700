package dev.trainyard.worker.run;

import dev.trainyard.engine.training.Measurement;
import dev.trainyard.exchange.metrics.MetricLog;
import dev.trainyard.exchange.queue.Lease;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Carries measurements from the training thread to the metric log: in order, in small batches,
 * through outages of the database, without ever holding the training up.
 */
final class ReportMeasurements implements AutoCloseable {
  private static final int LARGEST_BATCH = 1_000;
  private static final long BETWEEN_BATCHES_MS = 50;

  private final MetricLog log;
  private final Lease lease;
  private final RunSignals signals;
  private final Insist insist;
  private final BlockingQueue<Measurement> waiting = new LinkedBlockingQueue<>();
  private final AtomicLong added = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition progressed = lock.newCondition();
  private final Thread thread;
  private long written;
  private boolean ended;

  ReportMeasurements(MetricLog log, Lease lease, RunSignals signals) {
    this.log = log;
    this.lease = lease;
    this.signals = signals;
    this.insist = new Insist(signals);
    this.thread = DaemonThread.named("report-measurements").newThread(this::report);
    thread.start();
  }

  /** Called by the training thread; never waits. */
  void add(Measurement measurement) {
    waiting.add(measurement);
    added.incrementAndGet();
  }

  /** How many measurements were added so far. */
  long added() {
    return added.get();
  }

  /**
   * Waits until the first {@code count} measurements are in the log, however long the database is
   * away.
   *
   * @throws RunLost if they can't be written any more
   */
  void awaitWritten(long count) {
    lock.lock();
    try {
      while (written < count) {
        if (ended) {
          throw new RunLost();
        }
        progressed.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunLost();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until everything added so far is in the log, or can't be written any more because writing
   * itself failed.
   *
   * @throws RunLost if the run is somebody else's by now
   */
  void awaitAll() {
    try {
      awaitWritten(added());
    } catch (RunLost e) {
      if (signals.isLost() || Thread.currentThread().isInterrupted()) {
        throw e;
      }
    }
  }

  private void report() {
    try {
      while (true) {
        List<Measurement> batch = new ArrayList<>();
        batch.add(waiting.take());
        waiting.drainTo(batch, LARGEST_BATCH - 1);
        insist.on("write measurements", () -> log.append(lease, batch));
        wrote(batch.size());
        TimeUnit.MILLISECONDS.sleep(BETWEEN_BATCHES_MS);
      }
    } catch (InterruptedException | RunLost e) {
      end();
    } catch (RuntimeException e) {
      signals.broken(e);
      end();
    }
  }

  private void wrote(int count) {
    lock.lock();
    try {
      written += count;
      progressed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    lock.lock();
    try {
      ended = true;
      progressed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends at once; what {@link #awaitWritten} has not seen written may be lost. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
