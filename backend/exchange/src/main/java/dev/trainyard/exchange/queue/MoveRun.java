package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.notify.Bell;
import dev.trainyard.exchange.notify.Ring;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one place where a run changes its state. Inside a transaction. */
final class MoveRun {
  /**
   * Charged ahead for a run of which nobody knows how long it takes; fairness.sql says the same.
   */
  private static final int UNKNOWN_SECONDS = 60;

  private final JdbcClient jdbc;
  private final Duration lease;
  private final ChargeUse use;

  MoveRun(JdbcClient jdbc, Duration lease) {
    this.jdbc = jdbc;
    this.lease = lease;
    this.use = new ChargeUse(jdbc);
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
    Optional<Boolean> ran =
        jdbc.sql(
                """
                with before as (select state from run where id = :run for update)
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
                  leased_at = case when :runs then now() else leased_at end,
                  charged = case when :runs then coalesce(expected_seconds, %d) else charged end,
                  requeue_reason = null,
                  failure_kind = :failure,
                  failure_advice = :advice
                from before
                where id = :run and run.state = any(:from)
                returning before.state = 'RUNNING'
                """
                    .formatted(HoldRun.LOST_WORKERS, QueueSettings.UNKNOWN_SECONDS))
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
            .query(Boolean.class)
            .optional();
    if (ran.isEmpty()) {
      return false;
    }
    if (runs) {
      use.ahead(run.value());
    } else if (ran.get()) {
      use.really(run.value(), move.to().isFinal(), move.lostLease());
    }
    Bell.ring(jdbc, new Ring.RunChanged(run));
    Bell.ring(jdbc, new Ring.QueueChanged());
    return true;
  }
}
