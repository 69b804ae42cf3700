package dev.trainyard.exchange.retry;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tries again while the database or store is away. For work that may be done twice.
 *
 * @param first pause after the first failure; doubles with each
 * @param longest pause between two tries
 * @param patience how long to go on trying
 */
public record Retry(Duration first, Duration longest, Duration patience) {

  /** For a job that has time: pauses of 0.2 to 5 seconds. */
  public static Retry within(Duration patience) {
    return new Retry(Duration.ofMillis(200), Duration.ofSeconds(5), patience);
  }

  /**
   * Does the work, again and again if it must.
   *
   * @throws RuntimeException the work's last failure, if it is no {@link PassingFailure}, or
   *     patience is over, or the thread was interrupted while it waited
   */
  public <T> T call(Supplier<T> work) {
    long end = System.nanoTime() + patience.toNanos();
    Duration pause = first;
    while (true) {
      try {
        return work.get();
      } catch (RuntimeException failure) {
        boolean late = System.nanoTime() + pause.toNanos() > end;
        if (late || !PassingFailure.is(failure) || !rest(pause)) {
          throw failure;
        }
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(longest) < 0 ? doubled : longest;
      }
    }
  }

  /** {@link #call} for work without an answer. */
  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }

  private static boolean rest(Duration pause) {
    try {
      TimeUnit.NANOSECONDS.sleep(pause.toNanos());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
