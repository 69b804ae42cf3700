package dev.trainyard.server.dataset;

import dev.trainyard.exchange.dataset.DatasetShelf;
import dev.trainyard.exchange.store.ObjectStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The exchange's side of a data set. */
@Configuration(proxyBeanMethods = false)
class ShelfBean {

  @Bean
  DatasetShelf datasetShelf(ObjectStore store) {
    return DatasetShelf.on(store);
  }
}
