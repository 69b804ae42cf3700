package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.notify.Bell;
import dev.trainyard.exchange.notify.Ring;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets a run wait, and go on. Inside a transaction. */
final class PauseRun {
  private final JdbcClient jdbc;
  private final MoveRun move;

  PauseRun(JdbcClient jdbc, MoveRun move) {
    this.jdbc = jdbc;
    this.move = move;
  }

  /** The row is locked first, so that the run cannot leave the queue between the two updates. */
  void request(RunId run, String reason) {
    jdbc.sql(
            """
            update run set pause_reason = :reason
            where id = :run and state in ('QUEUED', 'RUNNING')
              and not stop_requested and pause_reason is null
            returning state
            """)
        .param("reason", reason)
        .param("run", run.value())
        .query(String.class)
        .optional()
        .ifPresent(
            state -> {
              if (state.equals("QUEUED")) {
                move.take(run, Move.paused(reason));
              } else {
                Bell.ring(jdbc, new Ring.RunChanged(run));
              }
            });
  }

  /** One that runs still is not paused after all; if its worker has heard, it is queued again. */
  void end(RunId run) {
    jdbc.sql(
            """
            select %s, state from run
            where id = :run and (state = 'PAUSED' or state = 'RUNNING' and pause_reason is not null)
            for update
            """
                .formatted(HoldRun.COLUMNS))
        .param("run", run.value())
        .query(Waiting::of)
        .optional()
        .ifPresent(this::end);
  }

  private void end(Waiting waiting) {
    RunId run = waiting.held().run();
    if (waiting.paused()) {
      move.take(run, Move.backToQueue(HeldRun.goesOn(waiting.held().checkpoint())));
    }
    jdbc.sql("update run set pause_reason = null where id = :run")
        .param("run", run.value())
        .update();
    Bell.ring(jdbc, new Ring.RunChanged(run));
  }

  private record Waiting(HeldRun held, boolean paused) {
    static Waiting of(ResultSet row, int number) throws SQLException {
      return new Waiting(RunRows.held(row, number), row.getString("state").equals("PAUSED"));
    }
  }
}
