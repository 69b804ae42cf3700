package dev.trainyard.server.problem;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.cfg.DateTimeFeature;

/** How JSON is read and written everywhere: strictly, and with times as ISO-8601. */
@Configuration(proxyBeanMethods = false)
class ReadJson {

  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return builder ->
        builder
            .addHandler(new BodyMistakes())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS);
  }
}
