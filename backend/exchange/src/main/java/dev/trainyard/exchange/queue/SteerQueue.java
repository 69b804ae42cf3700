package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.notify.Bell;
import dev.trainyard.exchange.notify.Ring;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organizer's hand on the queue. Inside a transaction. */
final class SteerQueue {
  private final JdbcClient jdbc;

  SteerQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean moveUp(RunId run, String reason) {
    return change(
        run,
        reason,
        """
        update run set moved_up_at = coalesce(moved_up_at, clock_timestamp()), moved_up_reason = :reason
        where id = :run and state = 'QUEUED'
        """);
  }

  /** Its worker hears of it at its next renewal, as of a pause. */
  boolean requeue(RunId run, String reason) {
    return change(
        run,
        reason,
        "update run set requeue_reason = :reason where id = :run and state = 'RUNNING' and not stop_requested");
  }

  private boolean change(RunId run, String reason, String statement) {
    int changed = jdbc.sql(statement).param("reason", reason).param("run", run.value()).update();
    if (changed == 0) {
      return false;
    }
    Bell.ring(jdbc, new Ring.RunChanged(run));
    Bell.ring(jdbc, new Ring.QueueChanged());
    return true;
  }
}
