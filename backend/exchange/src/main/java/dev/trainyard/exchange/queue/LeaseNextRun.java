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
      with line as materialized (
        select id, position from (%3$s) line where not held and (round < 2 or :thirds)
      ),
      candidate as materialized (
        select line.position, run.id, run.workload_key, run.workload_macs, run.workload_calls,
               run.workload_work, run.precision_wanted, run.memory_needed, run.engine_wanted, run.label_wanted
        from unnest(array(select id from line order by position)) with ordinality as line (id, position)
        join run on run.id = line.id
        where (:bf16 or run.precision_wanted <> 'BF16')
          and ((run.memory_needed ->> :holder)::bigint <= :memory) is not false
          and run.engine_wanted in (:engine, '%1$s')
          and (run.label_wanted is null or run.label_wanted = any(:labels))
      ),
      workload as (
        select distinct workload_key as key, workload_macs as macs, coalesce(workload_calls, 0) as calls,
               coalesce(workload_work, workload_macs) as work, precision_wanted as precision,
               memory_needed as memory
        from candidate
        where engine_wanted = '%1$s' and label_wanted is null and workload_key is not null
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
      from unnest(array(select id from candidate
                        where candidate.engine_wanted = :engine or candidate.label_wanted is not null
                           or not exists (select from left_to_faster
                                          where key = candidate.workload_key
                                            and memory is not distinct from candidate.memory_needed)
                        order by position))
             with ordinality as line (id, position)
      join run on run.id = line.id
      where run.state = 'QUEUED'
        and not exists (select from worker where id = :worker and drain_wanted)
      order by line.position
      limit 1
      for update of run skip locked
      """;

  private static final String OF_HEAD = next(Fairness.head(""));
  private static final String OF_SHORT = next(Fairness.head("and run.short"));
  private static final String OF_LINE = next(Fairness.LINE);

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

  private static String next(String line) {
    return NEXT.formatted(NewRun.ANY_ENGINE, OfferEngines.RULE, line);
  }

  /** The beginning of the line serves nearly always; only who finds nothing there reads all. */
  private Optional<RunRecord> next(WorkerInfo worker) {
    Waiting waiting = waiting(worker);
    if (!waiting.any()) {
      return Optional.empty();
    }
    Optional<RunRecord> shortOne =
        waiting.lane() ? next(worker, OF_SHORT, waiting.thirds()) : Optional.empty();
    return shortOne.or(() -> next(worker, OF_HEAD, true)).or(() -> next(worker, OF_LINE, true));
  }

  /**
   * @param any whether there is anything to look for
   * @param lane whether this worker asks short runs first, because no other keeps their lane: of
   *     two or more workers one is never left to the long runs alone
   * @param thirds whether nobody waits for their first or second run: even in the lane those of
   *     others come before a third
   */
  private record Waiting(boolean any, boolean lane, boolean thirds) {}

  private Waiting waiting(WorkerInfo worker) {
    return jdbc.sql(
            """
            select exists (select from run where state = 'QUEUED') as any,
                   exists (select from run where state = 'QUEUED' and short)
                     and not exists (select from run where state = 'RUNNING' and short)
                     and exists (select from worker
                                 where worker.id <> :worker and %s) as lane,
                   not exists (select from owner_use
                               cross join lateral (select from run
                                                   where run.owner_id = owner_use.owner_id
                                                     and run.workshop_id = owner_use.workshop_id
                                                     and run.state = 'QUEUED'
                                                   limit 1) waiting
                               where turn < queue_turn(2, null)) as thirds
            """
                .formatted(LiveWorker.SQL))
        .param("worker", worker.id().value())
        .param("lost", pool.lostAfter().toMillis())
        .query(
            (row, number) ->
                new Waiting(
                    row.getBoolean("any"), row.getBoolean("lane"), row.getBoolean("thirds")))
        .single();
  }

  /** Two workers that ask at once pass over each other's choice and neither waits. */
  private Optional<RunRecord> next(WorkerInfo worker, String statement, boolean thirds) {
    WorkerKind kind = worker.kind();
    return jdbc.sql(statement)
        .param("thirds", thirds)
        .param("engine", kind.engine())
        .param("device", kind.device())
        .param("bf16", worker.device().precisions().contains(Precision.BF16))
        .param("holder", MemoryNeed.holder(worker.device()))
        .param("memory", worker.device().memoryBytes())
        .param("lost", pool.lostAfter().toMillis())
        .param("worker", worker.id().value())
        .param("labels", worker.labels().toArray(String[]::new))
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
