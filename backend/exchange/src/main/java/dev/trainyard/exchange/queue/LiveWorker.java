package dev.trainyard.exchange.queue;

/** Which rows of the table worker may take a run. */
final class LiveWorker {
  /** A condition; :lost are the milliseconds of silence after which a worker counts as lost. */
  static final String SQL =
      """
      worker.seen_at >= now() - :lost * interval '1 millisecond'
      and worker.state <> 'DRAINING' and not worker.drain_wanted""";

  private LiveWorker() {}
}
