package dev.trainyard.exchange.queue;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what people use of the pool (owner_use), as their runs come to workers and leave them.
 * Inside a transaction that holds the run's row.
 */
final class ChargeUse {
  private final JdbcClient jdbc;

  ChargeUse(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A run waits for the first time: its owner is known from now on. */
  void know(NewRun run) {
    jdbc.sql(
            "insert into owner_use (owner_id, workshop_id) values (:owner, :workshop) on conflict do nothing")
        .param("owner", run.owner())
        .param("workshop", run.workshop())
        .update();
  }

  /** A worker has taken the run: what it should take counts at once. */
  void ahead(UUID run) {
    jdbc.sql(
            """
            update owner_use set started = started + 1,
                                 level = use_added(level, run.charged, run.leased_at)
            from run
            where run.id = :run
              and owner_use.owner_id = run.owner_id and owner_use.workshop_id = run.workshop_id
            """)
        .param("run", run)
        .update();
  }

  /**
   * A worker has given the run up: what it really took stands in place of what it should have.
   *
   * @param over false if it will be taken again
   * @param free true if it was not its owner's doing: then nothing was used
   */
  void really(UUID run, boolean over, boolean free) {
    jdbc.sql(
            """
            update owner_use set
              started = case when :over then started else greatest(started - 1, 0) end,
              seconds = owner_use.seconds + used.seconds,
              level = use_added(use_added(level, used.seconds, now()), -used.charged, used.leased_at)
            from (select owner_id, workshop_id, charged, leased_at,
                         case when :free then 0
                              else extract(epoch from now() - leased_at)::float8 end as seconds
                  from run where id = :run and leased_at is not null) used
            where owner_use.owner_id = used.owner_id and owner_use.workshop_id = used.workshop_id
            """)
        .param("run", run)
        .param("over", over)
        .param("free", free)
        .update();
    jdbc.sql("update run set leased_at = null, charged = 0 where id = :run")
        .param("run", run)
        .update();
  }
}
