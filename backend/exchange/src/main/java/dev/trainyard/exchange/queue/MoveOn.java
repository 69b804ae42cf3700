package dev.trainyard.exchange.queue;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends a run whose worker's device was too small to a larger one. Inside a transaction. */
final class MoveOn {
  private final JdbcClient jdbc;
  private final MoveRun move;
  private final long lostAfter;

  /**
   * @param lostAfter milliseconds after which a silent worker counts no more
   */
  MoveOn(JdbcClient jdbc, MoveRun move, long lostAfter) {
    this.jdbc = jdbc;
    this.move = move;
    this.lostAfter = lostAfter;
  }

  /**
   * @return false, and nothing changed, if no live worker that may take the run has more memory
   */
  boolean toMoreMemory(Lease lease) {
    HeldRun held = HoldRun.by(jdbc, lease);
    if (held.stopReason().isPresent() || !raise(lease)) {
      return false;
    }
    move.take(
        lease.run(),
        held.givenUp("It ran out of memory and goes on where there is more than that."));
    return true;
  }

  /** From now on it asks for more than its worker had, of every kind. */
  private boolean raise(Lease lease) {
    return jdbc.sql(
                """
                with more as (
                  select run.id, jsonb_object_agg(need.key, greatest(need.value::bigint, had.bytes + 1)) as needed
                  from run
                  cross join lateral jsonb_each_text(run.memory_needed) need
                  cross join lateral (select (device ->> 'memoryBytes')::bigint as bytes
                                      from worker where worker.id = run.worker_id) had
                  where run.id = :run
                  group by run.id
                )
                update run set memory_needed = more.needed
                from more
                where run.id = more.id and exists (
                  select from worker
                  where %s
                    and run.engine_wanted in (:any, worker.engine)
                    and (more.needed ->> (worker.engine || ' ' || (worker.device ->> 'kind')))::bigint
                        <= (worker.device ->> 'memoryBytes')::bigint)
                """
                    .formatted(LiveWorker.SQL))
            .param("run", lease.run().value())
            .param("lost", lostAfter)
            .param("any", NewRun.ANY_ENGINE)
            .update()
        > 0;
  }
}
