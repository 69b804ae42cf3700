package dev.trainyard.worker.run;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the work that the training must not wait for, one thing after the other: what was handed in
 * first is in the object store first, so a recorded checkpoint implies the epochs before it.
 */
final class Backstage implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Backstage.class);

  private final RunSignals signals;
  private final AtomicInteger waiting = new AtomicInteger();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread worker = DaemonThread.named("backstage").newThread(task);
            worker.setPriority(Thread.MIN_PRIORITY);
            return worker;
          });

  Backstage(RunSignals signals) {
    this.signals = signals;
  }

  /** Hands work in; what it throws ends the run. */
  void submit(Runnable work) {
    waiting.incrementAndGet();
    thread.execute(
        () -> {
          try {
            if (!signals.isLost()) {
              work.run();
            }
          } catch (RunLost e) {
            LOG.debug("Given up: {}", e.getMessage());
          } catch (RuntimeException | Error e) {
            LOG.warn("Something beside the training failed.", e);
            signals.broken(e);
          } finally {
            waiting.decrementAndGet();
          }
        });
  }

  /** Things handed in and not done. */
  int waiting() {
    return waiting.get();
  }

  /** Waits for everything handed in so far; false if it takes longer. */
  boolean finishWithin(Duration patience) {
    Future<?> last = thread.submit(() -> {});
    try {
      last.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("An empty task cannot fail.", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
