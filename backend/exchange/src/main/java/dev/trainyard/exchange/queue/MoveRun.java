package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.notify.Bell;
import dev.trainyard.exchange.notify.Ring;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one place where a run changes its state. Inside a transaction. */
final class MoveRun {
  private final JdbcClient jdbc;
  private final Duration lease;

  MoveRun(JdbcClient jdbc, Duration lease) {
    this.jdbc = jdbc;
    this.lease = lease;
  }

  /**
   * @return false, and nothing changed, if the run's state doesn't allow the step
   */
  boolean take(RunId run, Move move) {
    String[] from =
        Arrays.stream(RunState.values())
            .filter(state -> state.canBecome(move.to()))
            .map(RunState::name)
            .toArray(String[]::new);
    boolean runs = move.to() == RunState.RUNNING;
    int moved =
        jdbc.sql(
                """
                update run set
                  state = :to,
                  reason = :reason,
                  worker_id = :worker,
                  attempt = attempt + case when :runs then 1 else 0 end,
                  lease_until = case when :runs then now() + :lease * interval '1 millisecond' end,
                  started_at = case when :runs then coalesce(started_at, now()) else started_at end,
                  finished_at = case when :over then now() end,
                  lost_leases = lost_leases + case when :lost then 1 else 0 end,
                  lost_workers = case when :lost then (%s) else lost_workers end,
                  images_per_second = case when :runs or epoch is null then images_per_second else 0 end,
                  seconds_left = null,
                  failure_kind = :failure,
                  failure_advice = :advice
                where id = :run and state = any(:from)
                """
                    .formatted(HoldRun.LOST_WORKERS))
            .param("to", move.to().name())
            .param("reason", move.reason())
            .param(
                "worker",
                move.worker().map(worker -> worker.value()).orElse(null),
                java.sql.Types.OTHER)
            .param("runs", runs)
            .param("lease", lease.toMillis())
            .param("over", move.to().isFinal())
            .param("lost", move.lostLease())
            .param(
                "failure", move.failure().map(Failure::kind).orElse(null), java.sql.Types.VARCHAR)
            .param(
                "advice", move.failure().map(Failure::advice).orElse(null), java.sql.Types.VARCHAR)
            .param("run", run.value())
            .param("from", from)
            .update();
    if (moved == 0) {
      return false;
    }
    Bell.ring(jdbc, new Ring.RunChanged(run));
    Bell.ring(jdbc, new Ring.QueueChanged());
    return true;
  }
}
