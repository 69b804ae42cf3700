package dev.trainyard.server.pool;

import dev.trainyard.exchange.pool.PoolSettings;
import dev.trainyard.exchange.pool.SpeedReader;
import dev.trainyard.exchange.pool.WorkerRegistry;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The exchange's side of the pool. */
@Configuration(proxyBeanMethods = false)
class RegistryBean {

  @Bean
  WorkerRegistry workerRegistry(DataSource database) {
    return WorkerRegistry.on(database, PoolSettings.DEFAULT);
  }

  @Bean
  SpeedReader speedReader(DataSource database) {
    return SpeedReader.on(database);
  }
}
