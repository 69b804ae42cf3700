package dev.trainyard.worker.run;

import dev.trainyard.engine.training.StopSignal;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Why a training is to end before its plan is done. The first reason stands, but LOST beats all.
 */
final class RunSignals implements StopSignal {
  /** The reasons. */
  enum Why {
    /** Its owner or an organizer stopped it. */
    STOPPED,
    /** This worker is to end. */
    DRAINING,
    /** Somebody paused the run, or this worker is to rest. */
    HANDED_BACK,
    /** Another worker has the run, or it is over: nothing may be written any more. */
    LOST,
    /** Something beside the training failed, such as the object store. */
    BROKEN
  }

  private volatile Why why;
  private volatile Throwable failure;
  private final CountDownLatch lost = new CountDownLatch(1);

  @Override
  public boolean stopRequested() {
    return why != null;
  }

  Optional<Why> why() {
    return Optional.ofNullable(why);
  }

  boolean isLost() {
    return why == Why.LOST;
  }

  /** What broke; present exactly if the reason is BROKEN. */
  Optional<Throwable> failure() {
    return why == Why.BROKEN ? Optional.of(failure) : Optional.empty();
  }

  void stop() {
    request(Why.STOPPED);
  }

  void handBack() {
    request(Why.HANDED_BACK);
  }

  void drain() {
    request(Why.DRAINING);
  }

  void broken(Throwable cause) {
    failure = cause;
    request(Why.BROKEN);
  }

  synchronized void lose() {
    why = Why.LOST;
    lost.countDown();
  }

  /** Waits; ends early and answers false when the run is lost or the thread is to end. */
  boolean pause(long milliseconds) {
    try {
      return !lost.await(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized void request(Why reason) {
    if (why == null) {
      why = reason;
    }
  }
}
