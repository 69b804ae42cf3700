package dev.trainyard.worker;

import com.zaxxer.hikari.HikariDataSource;
import dev.trainyard.exchange.artifact.ArtifactLog;
import dev.trainyard.exchange.dataset.DatasetShelf;
import dev.trainyard.exchange.imports.ImportQueue;
import dev.trainyard.exchange.metrics.MetricLog;
import dev.trainyard.exchange.pool.PoolSettings;
import dev.trainyard.exchange.pool.SpeedLog;
import dev.trainyard.exchange.pool.WorkerRegistry;
import dev.trainyard.exchange.queue.QueueSettings;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.exchange.store.ObjectStore;
import javax.sql.DataSource;

/** The places where worker and server meet. */
public record Exchange(
    RunQueue queue,
    MetricLog metrics,
    ArtifactLog artifacts,
    WorkerRegistry registry,
    SpeedLog speeds,
    ImportQueue imports,
    ObjectStore store,
    DatasetShelf datasets) {

  public static Exchange on(DataSource database, ObjectStore store) {
    return new Exchange(
        RunQueue.on(database, QueueSettings.DEFAULT),
        MetricLog.on(database),
        ArtifactLog.on(database),
        WorkerRegistry.on(database, PoolSettings.DEFAULT),
        SpeedLog.on(database),
        ImportQueue.on(database),
        store,
        DatasetShelf.on(store));
  }

  /** Connections for the queues, the log, the artifacts and a spare; opened when needed. */
  static HikariDataSource pool(WorkerSettings settings) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(settings.databaseUrl());
    settings.databaseUser().ifPresent(pool::setUsername);
    settings.databasePassword().ifPresent(pool::setPassword);
    pool.setMaximumPoolSize(4);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(3_000);
    pool.setInitializationFailTimeout(-1);
    pool.setPoolName("trainyard");
    return pool;
  }
}
