package dev.trainyard.server.run;

import dev.trainyard.exchange.artifact.ArtifactLog;
import dev.trainyard.exchange.imports.ImportQueue;
import dev.trainyard.exchange.metrics.MetricLog;
import dev.trainyard.exchange.queue.Allowances;
import dev.trainyard.exchange.queue.ForecastReader;
import dev.trainyard.exchange.queue.QueueSettings;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.exchange.queue.RunReader;
import dev.trainyard.exchange.queue.WaitReader;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The exchange's side of runs and imports. */
@Configuration(proxyBeanMethods = false)
class ExchangeBeans {

  @Bean
  RunQueue runQueue(DataSource database) {
    return RunQueue.on(database, QueueSettings.DEFAULT);
  }

  @Bean
  Allowances allowances(DataSource database) {
    return Allowances.on(database);
  }

  @Bean
  WaitReader waitReader(DataSource database) {
    return WaitReader.on(database);
  }

  @Bean
  RunReader runReader(DataSource database) {
    return RunReader.on(database);
  }

  @Bean
  ForecastReader forecastReader(DataSource database) {
    return ForecastReader.on(database);
  }

  @Bean
  MetricLog metricLog(DataSource database) {
    return MetricLog.on(database);
  }

  @Bean
  ImportQueue importQueue(DataSource database) {
    return ImportQueue.on(database);
  }

  @Bean
  ArtifactLog artifactLog(DataSource database) {
    return ArtifactLog.on(database);
  }
}
