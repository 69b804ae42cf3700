package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes runs from workers that are gone, each to where it belongs. Inside a transaction. */
final class SendBack {
  private final JdbcClient jdbc;
  private final MoveRun move;
  private final QueueSettings settings;

  SendBack(JdbcClient jdbc, MoveRun move, QueueSettings settings) {
    this.jdbc = jdbc;
    this.move = move;
    this.settings = settings;
  }

  /**
   * The runs whose lease is over. While the database was down nobody could renew, so a lease also
   * holds for its whole length after the database started.
   */
  List<RunId> expired() {
    Duration lease = settings.lease();
    List<HeldRun> silent =
        jdbc.sql(
                """
                select id, last_measurement, lost_leases, stop_reason,
                       checkpoint_key, checkpoint_epoch, checkpoint_step
                from run
                where state = 'RUNNING'
                  and greatest(lease_until, pg_postmaster_start_time() + :lease * interval '1 millisecond') < now()
                order by id
                for update skip locked
                """)
            .param("lease", lease.toMillis())
            .query(RunRows::held)
            .list();
    String reason = "Its worker was silent for more than %s.".formatted(InWords.of(lease));
    return sendAll(silent, reason);
  }

  /** The runs that this worker holds. */
  List<RunId> of(UUID worker, String reason) {
    List<HeldRun> held =
        jdbc.sql(
                """
                select id, last_measurement, lost_leases, stop_reason,
                       checkpoint_key, checkpoint_epoch, checkpoint_step
                from run
                where state = 'RUNNING' and worker_id = :worker
                order by id
                for update skip locked
                """)
            .param("worker", worker)
            .query(RunRows::held)
            .list();
    return sendAll(held, reason);
  }

  private List<RunId> sendAll(List<HeldRun> runs, String reason) {
    runs.forEach(run -> move.take(run.run(), afterLostLease(run, reason).afterLostLease()));
    return runs.stream().map(HeldRun::run).toList();
  }

  private Move afterLostLease(HeldRun run, String reason) {
    if (run.stopReason().isPresent()) {
      return Move.stopped(run.stopReason().get());
    }
    if (run.lostLeases() + 1 >= settings.lostLeases()) {
      return Move.failed(
          "It lost its worker %d times, the last time because: %s"
              .formatted(run.lostLeases() + 1, reason),
          new Failure(
              Failure.WORKER_LOST,
              "Try a smaller batch or network: the worker may have run out of memory. If other runs end like this too, tell the organizer."));
    }
    return Move.backToQueue(reason + " " + goesOn(run.checkpoint()));
  }

  static String goesOn(Optional<StoredCheckpoint> checkpoint) {
    return checkpoint
        .map(saved -> "It waits to go on from step %d.".formatted(saved.step()))
        .orElse("It waits to start again.");
  }
}
