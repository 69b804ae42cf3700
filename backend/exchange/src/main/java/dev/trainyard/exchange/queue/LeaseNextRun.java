package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.training.Device;
import dev.trainyard.exchange.pool.WorkerInfo;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives a worker the run that is next. Inside a transaction. */
final class LeaseNextRun {
  private final JdbcClient jdbc;
  private final MoveRun move;
  private final SendBack sendBack;

  LeaseNextRun(JdbcClient jdbc, MoveRun move, SendBack sendBack) {
    this.jdbc = jdbc;
    this.move = move;
    this.sendBack = sendBack;
  }

  Optional<Lease> to(WorkerInfo worker) {
    sendBack.expired();
    // A worker trains one run at a time: one that asks for work has lost what it had.
    sendBack.of(worker.id().value(), "Its worker started again.");
    return next(worker.engine()).map(run -> lease(run, worker));
  }

  /** Two workers that ask at once pass over each other's choice and neither waits. */
  private Optional<RunId> next(String engine) {
    return jdbc.sql(
            """
            select run.id
            from run join (%s) line on line.id = run.id
            where run.state = 'QUEUED' and run.engine_wanted in ('%s', :engine)
            order by line.position
            limit 1
            for update of run skip locked
            """
                .formatted(Fairness.SQL, NewRun.ANY_ENGINE))
        .param("engine", engine)
        .query(RunRows::id)
        .optional();
  }

  private Lease lease(RunId run, WorkerInfo worker) {
    String device = inWords(worker.device());
    move.take(run, Move.toWorker(worker.id(), "It trains on %s.".formatted(device)));
    return jdbc.sql(
            """
            update run set engine = :engine, device = :device where id = :run
            returning attempt, plan, checkpoint_key, checkpoint_epoch, checkpoint_step
            """)
        .param("engine", worker.engine())
        .param("device", device)
        .param("run", run.value())
        .query(
            (row, number) ->
                new Lease(
                    run,
                    row.getInt("attempt"),
                    worker.id(),
                    row.getString("plan"),
                    RunRows.checkpoint(row)))
        .single();
  }

  private static String inWords(Device device) {
    return "%s (%s)".formatted(device.name(), device.backend());
  }
}
