package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.database.OrNull;
import dev.trainyard.exchange.notify.Bell;
import dev.trainyard.exchange.notify.Ring;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a run into the queue, once for each of its owner's requests. Inside a transaction. */
final class EnqueueRun {
  private final JdbcClient jdbc;

  EnqueueRun(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Enqueued enqueue(NewRun run) {
    int inserted =
        jdbc.sql(
                """
                insert into run (id, owner_id, workshop_id, title, plan, engine_wanted, precision_wanted,
                                 workload_key, workload_macs, workload_calls, workload_work,
                                 memory_needed, expected_seconds, short, label_wanted, idempotency_key, state, reason, created_at)
                values (:id, :owner, :workshop, :title, :plan::jsonb, :engine, :precision,
                        :workload, :macs, :calls, :work, :memory::jsonb, :seconds, :short, :label, :key, 'QUEUED', 'It waits for a worker.', clock_timestamp())
                on conflict on constraint run_idempotent do nothing
                """)
            .param("id", run.id().value())
            .param("owner", run.owner())
            .param("workshop", run.workshop())
            .param("title", run.title())
            .param("plan", run.plan())
            .param("engine", run.engine())
            .param("precision", run.precision().name())
            .param("workload", run.workload().key())
            .param("macs", run.workload().macs())
            .param("calls", run.workload().calls())
            .param("work", run.workload().work())
            .param("memory", MemoryText.write(run.memoryNeeded()))
            .param("seconds", OrNull.of(run.expectedSeconds()), Types.DOUBLE)
            .param("short", QueueSettings.isShort(run.expectedSeconds()))
            .param("label", run.label().orElse(null), Types.VARCHAR)
            .param("key", run.idempotencyKey().orElse(null), Types.VARCHAR)
            .update();
    if (inserted == 0) {
      return new Enqueued(earlier(run), false);
    }
    new ChargeUse(jdbc).know(run);
    new KeepAllowance(jdbc).require(run);
    run.forecasts().forEach(forecast -> keep(run.id(), forecast));
    Bell.ring(jdbc, new Ring.RunChanged(run.id()));
    Bell.ring(jdbc, new Ring.QueueChanged());
    return new Enqueued(run.id(), true);
  }

  private void keep(RunId run, Forecast forecast) {
    jdbc.sql(
            """
            insert into forecast (run_id, engine, device, seconds, bytes)
            values (:run, :engine, :device, :seconds, :bytes)
            """)
        .param("run", run.value())
        .param("engine", forecast.kind().engine())
        .param("device", forecast.kind().device())
        .param("seconds", OrNull.of(forecast.seconds()), Types.DOUBLE)
        .param("bytes", forecast.bytes())
        .update();
  }

  private RunId earlier(NewRun run) {
    Earlier earlier =
        jdbc.sql(
                """
                select id, plan = :plan::jsonb and title = :title as same
                from run where owner_id = :owner and idempotency_key = :key
                """)
            .param("plan", run.plan())
            .param("title", run.title())
            .param("owner", run.owner())
            .param("key", run.idempotencyKey().orElseThrow())
            .query(Earlier::of)
            .single();
    if (!earlier.same()) {
      throw new IdempotencyKeyReused(run.idempotencyKey().orElseThrow(), earlier.run());
    }
    return earlier.run();
  }

  private record Earlier(RunId run, boolean same) {
    static Earlier of(ResultSet row, int number) throws SQLException {
      return new Earlier(RunRows.id(row, number), row.getBoolean("same"));
    }
  }
}
