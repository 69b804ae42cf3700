package dev.trainyard.server.home;

import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.exchange.store.ObjectStores;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What other rooms may ask this one for. */
@Configuration(proxyBeanMethods = false)
class HomeBeans {

  @Bean
  Settings settings(Environment environment) {
    return Settings.read(environment::getProperty);
  }

  @Bean
  @ConditionalOnMissingBean
  ObjectStore objectStore(Settings settings) {
    return ObjectStores.open(settings.objectStore());
  }
}
