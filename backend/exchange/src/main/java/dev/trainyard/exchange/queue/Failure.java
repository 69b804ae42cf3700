package dev.trainyard.exchange.queue;

/**
 * Why a run failed.
 *
 * @param kind stable name: "diverged", "out-of-memory", "unreadable-data", "worker-lost", …
 * @param advice what to try, a sentence
 */
public record Failure(String kind, String advice) {
  /** Every worker that took the run fell silent. */
  public static final String WORKER_LOST = "worker-lost";
}
