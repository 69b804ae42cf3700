package dev.trainyard.worker.run;

import dev.trainyard.exchange.queue.LeaseLost;
import dev.trainyard.exchange.retry.PassingFailure;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again until a database or a store that is away is back. */
final class Insist {
  private static final Logger LOG = LoggerFactory.getLogger(Insist.class);
  private static final long FIRST_PAUSE_MS = 100;
  private static final long LONGEST_PAUSE_MS = 2_000;

  private final RunSignals signals;

  Insist(RunSignals signals) {
    this.signals = signals;
  }

  /**
   * @param what for the log: "record the checkpoint"
   * @throws RunLost if the run is somebody else's by now, or the thread is to end
   */
  <T> T on(String what, Supplier<T> action) {
    long pause = FIRST_PAUSE_MS;
    boolean told = false;
    while (true) {
      try {
        T result = action.get();
        if (told) {
          LOG.info("Could {} at last.", what);
        }
        return result;
      } catch (LeaseLost e) {
        signals.lose();
        throw new RunLost();
      } catch (RuntimeException e) {
        if (!PassingFailure.is(e)) {
          throw e;
        }
        if (!told) {
          LOG.warn("Could not {} yet: {} It is tried again.", what, e.getMessage());
          told = true;
        }
      }
      if (!signals.pause(pause)) {
        throw new RunLost();
      }
      pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
    }
  }

  void on(String what, Runnable action) {
    on(
        what,
        () -> {
          action.run();
          return true;
        });
  }
}
