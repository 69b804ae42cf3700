package dev.trainyard.exchange.queue;

import dev.trainyard.engine.forecast.MemoryNeed;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.exchange.pool.PoolSettings;
import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.pool.WorkerKind;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives a worker the run that is next. Inside a transaction. */
final class LeaseNextRun {
  /** The line is an array of ids, so that no plan joins it with all runs, analyzed or not. */
  private static final String NEXT =
      """
      with workload as (
        select distinct workload_key as key, workload_macs as macs, coalesce(workload_calls, 0) as calls,
               coalesce(workload_work, workload_macs) as work, precision_wanted as precision,
               memory_needed as memory
        from run
        where state = 'QUEUED' and engine_wanted = '%1$s' and workload_key is not null
      ),
      asker as (
        select :engine as engine, :device as device, :bf16 as bf16, :holder as holder,
               :memory::bigint as memory
      ),
      %2$s,
      left_to_faster as (
        select offer.key, offer.memory
        from offer join asker using (engine, device)
        where not offer.takes
      )
      select run.*
      from unnest(array(select id from (%3$s) line order by position))
             with ordinality as line (id, position)
      join run on run.id = line.id
      where run.state = 'QUEUED'
        and not exists (select from worker where id = :worker and drain_wanted)
        and (:bf16 or run.precision_wanted <> 'BF16')
        and ((run.memory_needed ->> :holder)::bigint <= :memory) is not false
        and (run.engine_wanted = :engine
             or run.engine_wanted = '%1$s'
                and not exists (select from left_to_faster
                                where key = run.workload_key
                                  and memory is not distinct from run.memory_needed))
      order by line.position
      limit 1
      for update of run skip locked
      """
          .formatted(NewRun.ANY_ENGINE, OfferEngines.RULE, Fairness.SQL);

  private final JdbcClient jdbc;
  private final MoveRun move;
  private final SendBack sendBack;
  private final PoolSettings pool;
  private final OfferEngines offers;

  LeaseNextRun(JdbcClient jdbc, MoveRun move, SendBack sendBack, PoolSettings pool) {
    this.jdbc = jdbc;
    this.move = move;
    this.sendBack = sendBack;
    this.pool = pool;
    this.offers = new OfferEngines(jdbc, pool);
  }

  Optional<Lease> to(WorkerInfo worker) {
    sendBack.expired();
    // A worker trains one run at a time: one that asks for work has lost what it had.
    sendBack.of(worker.id().value(), "Its worker started again.");
    return next(worker).map(run -> lease(run, worker));
  }

  /** Two workers that ask at once pass over each other's choice and neither waits. */
  private Optional<RunRecord> next(WorkerInfo worker) {
    WorkerKind kind = worker.kind();
    return jdbc.sql(NEXT)
        .param("engine", kind.engine())
        .param("device", kind.device())
        .param("bf16", worker.device().precisions().contains(Precision.BF16))
        .param("holder", MemoryNeed.holder(worker.device()))
        .param("memory", worker.device().memoryBytes())
        .param("lost", pool.lostAfter().toMillis())
        .param("worker", worker.id().value())
        .query(RunRows::record)
        .optional();
  }

  private Lease lease(RunRecord run, WorkerInfo worker) {
    WorkerKind kind = worker.kind();
    String reason = reason(run, kind);
    move.take(run.id(), Move.toWorker(worker.id(), "It trains on %s.".formatted(kind.device())));
    return jdbc.sql(
            """
            update run set engine = :engine, device = :device, engine_reason = :reason, precision = null
            where id = :run
            returning attempt, plan, checkpoint_key, checkpoint_epoch, checkpoint_step
            """)
        .param("engine", kind.engine())
        .param("device", kind.device())
        .param("reason", reason)
        .param("run", run.id().value())
        .query(
            (row, number) ->
                new Lease(
                    run.id(),
                    row.getInt("attempt"),
                    worker.id(),
                    row.getString("plan"),
                    RunRows.checkpoint(row)))
        .single();
  }

  private String reason(RunRecord run, WorkerKind taker) {
    if (!run.engineWanted().equals(NewRun.ANY_ENGINE)) {
      return ExplainLease.asked(taker);
    }
    return ExplainLease.taken(
        taker,
        run.workload()
            .map(
                workload ->
                    offers.of(
                        workload, run.precisionWanted(), run.memoryNeeded(), Optional.of(taker))));
  }
}
