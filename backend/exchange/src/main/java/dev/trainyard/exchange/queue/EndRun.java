package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.database.OrNull;
import dev.trainyard.exchange.notify.Bell;
import dev.trainyard.exchange.notify.Ring;
import java.sql.Types;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends runs, or asks their workers to. Inside a transaction. */
final class EndRun {
  private final JdbcClient jdbc;
  private final MoveRun move;

  EndRun(JdbcClient jdbc, MoveRun move) {
    this.jdbc = jdbc;
    this.move = move;
  }

  void finish(Lease lease, Outcome outcome) {
    Optional<HeldRun> held = HoldRun.find(jdbc, lease);
    if (held.isEmpty()) {
      if (ended(lease, outcome)) {
        return;
      }
      throw new LeaseLost(lease);
    }
    move.take(lease.run(), moveFor(outcome, held.get()));
    resultOf(outcome).ifPresent(result -> keep(lease.run(), result));
  }

  void requestStop(RunId run, String reason) {
    // The row is locked first, so that the run cannot leave the queue between the two updates.
    jdbc.sql(
            """
            update run set stop_requested = true, stop_reason = :reason
            where id = :run and state in ('QUEUED', 'RUNNING', 'PAUSED') and not stop_requested
            returning state
            """)
        .param("reason", reason)
        .param("run", run.value())
        .query(String.class)
        .optional()
        .ifPresent(
            state -> {
              if (state.equals("RUNNING")) {
                Bell.ring(jdbc, new Ring.RunChanged(run));
              } else {
                move.take(run, Move.stopped(reason));
              }
            });
  }

  /** Whether this very attempt has ended like this: the answer to an earlier call got lost. */
  private boolean ended(Lease lease, Outcome outcome) {
    return jdbc.sql(
                "select count(*) from run where id = :run and attempt = :attempt and state = :state")
            .param("run", lease.run().value())
            .param("attempt", lease.attempt())
            .param("state", outcome.state().name())
            .query(Long.class)
            .single()
        > 0;
  }

  private static Move moveFor(Outcome outcome, HeldRun held) {
    if (outcome instanceof Outcome.Failed failed) {
      return Move.failed(failed.reason(), failed.failure());
    }
    if (outcome instanceof Outcome.Stopped stopped) {
      return Move.stopped(held.stopReason().orElse(stopped.reason()));
    }
    return Move.succeeded(outcome.reason());
  }

  private static Optional<RunResult> resultOf(Outcome outcome) {
    if (outcome instanceof Outcome.Succeeded succeeded) {
      return Optional.of(succeeded.result());
    }
    return outcome instanceof Outcome.Stopped stopped ? stopped.result() : Optional.empty();
  }

  private void keep(RunId run, RunResult result) {
    jdbc.sql(
            """
            update run set train_loss = :trainLoss, train_accuracy = :trainAccuracy,
                           test_loss = :testLoss, test_accuracy = :testAccuracy,
                           mean_iou = :meanIou, r2 = :r2,
                           parameters = :parameters, train_seconds = :seconds, peak_bytes = :peak
            where id = :run
            """)
        .param("trainLoss", result.trainLoss())
        .param("trainAccuracy", OrNull.of(result.trainAccuracy()), Types.DOUBLE)
        .param("testLoss", result.testLoss())
        .param("testAccuracy", OrNull.of(result.testAccuracy()), Types.DOUBLE)
        .param("meanIou", OrNull.of(result.meanIou()), Types.DOUBLE)
        .param("r2", OrNull.of(result.r2()), Types.DOUBLE)
        .param("parameters", result.parameters())
        .param("seconds", result.seconds())
        .param("peak", OrNull.of(result.peakBytes()), Types.BIGINT)
        .param("run", run.value())
        .update();
  }
}
