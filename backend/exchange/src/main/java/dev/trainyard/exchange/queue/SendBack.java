package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
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
    List<LosingRun> silent =
        jdbc.sql(
                """
                select %s, %s as lost_workers
                from run
                where state = 'RUNNING'
                  and greatest(lease_until, pg_postmaster_start_time() + :lease * interval '1 millisecond') < now()
                order by id
                for update skip locked
                """
                    .formatted(HoldRun.COLUMNS, HoldRun.LOST_WORKERS))
            .param("lease", lease.toMillis())
            .query(LosingRun::of)
            .list();
    String reason = "Its worker was silent for more than %s.".formatted(InWords.of(lease));
    return sendAll(silent, reason);
  }

  /** The runs that this worker holds. */
  List<RunId> of(UUID worker, String reason) {
    List<LosingRun> held =
        jdbc.sql(
                """
                select %s, %s as lost_workers
                from run
                where state = 'RUNNING' and worker_id = :worker
                order by id
                for update skip locked
                """
                    .formatted(HoldRun.COLUMNS, HoldRun.LOST_WORKERS))
            .param("worker", worker)
            .query(LosingRun::of)
            .list();
    return sendAll(held, reason);
  }

  private List<RunId> sendAll(List<LosingRun> runs, String reason) {
    runs.forEach(run -> move.take(run.held().run(), afterLostLease(run, reason).afterLostLease()));
    return runs.stream().map(run -> run.held().run()).toList();
  }

  private Move afterLostLease(LosingRun run, String reason) {
    boolean poison = run.held().lostLeases() + 1 >= settings.lostLeases();
    return poison && run.held().stopReason().isEmpty()
        ? killed(run.workers(), reason)
        : run.held().givenUp(reason);
  }

  private static Move killed(List<String> workers, String reason) {
    return Move.failed(
        "It lost its worker %d times (%s), the last time because: %s"
            .formatted(workers.size(), String.join(", ", workers), reason),
        new Failure(
            Failure.WORKER_LOST,
            "Try a smaller batch or network: the worker may have run out of memory. If other runs end like this too, tell the organizer."));
  }

  /**
   * A run that loses its worker.
   *
   * @param workers the names of all that it has lost, with this one
   */
  private record LosingRun(HeldRun held, List<String> workers) {
    static LosingRun of(ResultSet row, int number) throws SQLException {
      String[] workers = (String[]) row.getArray("lost_workers").getArray();
      return new LosingRun(RunRows.held(row, number), List.of(workers));
    }
  }
}
