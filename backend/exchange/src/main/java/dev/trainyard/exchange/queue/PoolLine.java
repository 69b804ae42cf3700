package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.pool.WorkerKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The whole pool at one moment: who waits, who trains and what people have used.
 *
 * @param waiting in the order of the fairness rule
 * @param workers that are live
 * @param owners everybody who ever handed something in
 * @param arrivals per second of late
 */
record PoolLine(
    List<Waiting> waiting, List<Working> workers, Map<Owner, Standing> owners, Arrivals arrivals) {
  /** With only the first so many of those that wait. */
  PoolLine first(int many) {
    return waiting.size() <= many
        ? this
        : new PoolLine(waiting.subList(0, many), workers, owners, arrivals);
  }

  /** A person in a workshop. */
  record Owner(UUID person, UUID workshop) {}

  /**
   * What somebody has of the pool.
   *
   * @param started runs that workers took
   * @param used faded worker seconds
   * @param running runs in training
   * @param allowed of these at a time
   * @param spent whether the minutes are used up
   */
  record Standing(int started, double used, int running, OptionalInt allowed, boolean spent) {
    static final Standing NEW = new Standing(0, 0, 0, OptionalInt.empty(), false);
  }

  /**
   * A run that waits.
   *
   * @param run null for one that is only imagined
   * @param engine that it asks for, or "auto"
   * @param label that its worker must have
   * @param expected seconds on the fastest kind of worker; empty where nobody knows
   * @param seconds on each kind of which it is known
   */
  record Waiting(
      RunId run,
      String title,
      Owner owner,
      int position,
      boolean held,
      int round,
      boolean movedUp,
      String engine,
      Optional<String> label,
      boolean isShort,
      OptionalDouble expected,
      Map<WorkerKind, Double> seconds) {

    double secondsOn(WorkerKind kind) {
      return seconds.getOrDefault(kind, charged());
    }

    /** What its owner is charged when it is leased. */
    double charged() {
      return expected.orElse(QueueSettings.UNKNOWN_SECONDS);
    }

    /** One like this that nobody has handed in yet; its id is null. */
    Waiting another() {
      return new Waiting(
          null, title, owner, 0, false, 0, false, engine, label, isShort, expected, seconds);
    }

    boolean takes(Working worker) {
      return (engine.equals(NewRun.ANY_ENGINE) || engine.equals(worker.kind().engine()))
          && label.map(worker.labels()::contains).orElse(true);
    }
  }

  /**
   * A worker.
   *
   * @param left seconds until it is free, more or less; 0 for one that is
   * @param trains whose run, null for a free one
   * @param isShort whether that run is one of the lane
   * @param told whether {@code left} is its own word, else it follows from the forecast
   */
  record Working(
      WorkerKind kind,
      List<String> labels,
      double left,
      Owner trains,
      boolean isShort,
      boolean told) {}

  /**
   * Runs that come while others wait.
   *
   * @param perSecond that were handed in of late
   * @param endedPerSecond that ended of late: a class hands in the next when one is done
   */
  record Arrivals(double perSecond, double endedPerSecond) {
    /** Of a busy class, or of one that hands in the next run when one is done. */
    double perSecond(boolean busy) {
      return busy ? perSecond : Math.min(perSecond, endedPerSecond);
    }
  }
}
