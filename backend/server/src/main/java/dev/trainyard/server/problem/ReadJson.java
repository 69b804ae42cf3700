package dev.trainyard.server.problem;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.cfg.DateTimeFeature;

/** How JSON is read and written everywhere: strictly, and with times as ISO-8601. */
@Configuration(proxyBeanMethods = false)
class ReadJson implements WebMvcConfigurer {

  /** YAML comes along with the OpenAPI library; nobody asked for a second way to write bodies. */
  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.configureMessageConvertersList(
        list ->
            list.removeIf(
                converter ->
                    converter.getSupportedMediaTypes().contains(MediaType.APPLICATION_YAML)));
  }

  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return builder ->
        builder
            .addHandler(new BodyMistakes())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS);
  }
}
