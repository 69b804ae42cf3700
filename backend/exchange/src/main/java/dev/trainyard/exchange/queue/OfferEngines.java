package dev.trainyard.exchange.queue;

import dev.trainyard.engine.forecast.MemoryNeed;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.plan.Workload;
import dev.trainyard.exchange.database.SqlFile;
import dev.trainyard.exchange.pool.PoolSettings;
import dev.trainyard.exchange.pool.WorkerKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Works out what the pool offers for a workload. */
final class OfferEngines {
  /** The rule: ends in the table offer, see there. */
  static final String RULE = SqlFile.read(OfferEngines.class, "auto.sql").formatted(LiveWorker.SQL);

  private final JdbcClient jdbc;
  private final PoolSettings pool;

  OfferEngines(JdbcClient jdbc, PoolSettings pool) {
    this.jdbc = jdbc;
    this.pool = pool;
  }

  /**
   * @param memory that a worker must have, by {@link MemoryNeed#holder}; empty for any
   * @param asker a kind that is there although its worker may not be listed yet
   */
  EngineOffers of(
      Workload workload, Precision wanted, Map<String, Long> memory, Optional<WorkerKind> asker) {
    return new EngineOffers(
        wanted,
        jdbc.sql(
                """
                with workload as (
                  select :key as key, :macs::bigint as macs, :calls::double precision as calls,
                         :work::double precision as work, :wanted as precision, :memory::jsonb as memory
                ),
                asker as (
                  select :engine as engine, :device as device, true as bf16,
                         null::text as holder, null::bigint as memory
                  where :engine is not null
                ),
                %s
                select * from offer order by images_per_second desc nulls last, engine, device
                """
                    .formatted(RULE))
            .param("key", workload.key())
            .param("macs", workload.macs())
            .param("calls", workload.calls())
            .param("work", workload.work())
            .param("wanted", wanted.name())
            .param("memory", MemoryText.write(memory))
            .param("engine", asker.map(WorkerKind::engine).orElse(null), Types.VARCHAR)
            .param("device", asker.map(WorkerKind::device).orElse(null), Types.VARCHAR)
            .param("lost", pool.lostAfter().toMillis())
            .query(OfferEngines::offer)
            .list());
  }

  private static EngineOffer offer(ResultSet row, int number) throws SQLException {
    Double speed = row.getObject("images_per_second", Double.class);
    return new EngineOffer(
        new WorkerKind(row.getString("engine"), row.getString("device")),
        row.getInt("workers"),
        row.getInt("free"),
        speed == null ? OptionalDouble.empty() : OptionalDouble.of(speed),
        row.getBoolean("measured"),
        row.getBoolean("takes"));
  }
}
