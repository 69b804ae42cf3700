package dev.trainyard.exchange.queue;

import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.plan.Workload;
import dev.trainyard.exchange.database.SqlFile;
import dev.trainyard.exchange.pool.PoolSettings;
import dev.trainyard.exchange.pool.WorkerKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Works out what the pool offers for a workload. */
final class OfferEngines {
  /** The rule: ends in the table offer, see there. */
  static final String RULE = SqlFile.read(OfferEngines.class, "auto.sql");

  private final JdbcClient jdbc;
  private final PoolSettings pool;

  OfferEngines(JdbcClient jdbc, PoolSettings pool) {
    this.jdbc = jdbc;
    this.pool = pool;
  }

  /**
   * @param asker a kind that is there although its worker may not be listed yet
   */
  EngineOffers of(Workload workload, Precision wanted, Optional<WorkerKind> asker) {
    return new EngineOffers(
        wanted,
        jdbc.sql(
                """
                with workload as (select :key as key, :macs::bigint as macs, :wanted as precision),
                asker as (
                  select :engine as engine, :device as device, true as bf16 where :engine is not null
                ),
                %s
                select * from offer order by images_per_second desc nulls last, engine, device
                """
                    .formatted(RULE))
            .param("key", workload.key())
            .param("macs", workload.macs())
            .param("wanted", wanted.name())
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
