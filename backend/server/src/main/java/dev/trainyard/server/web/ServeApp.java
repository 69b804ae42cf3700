package dev.trainyard.server.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * Serves the browser app out of the frontend's jar: files with a hash in their name for ever, all
 * others only after asking whether they have changed. A jar's times say nothing about that, so the
 * content's own hash does.
 */
@Configuration(proxyBeanMethods = false)
class ServeApp implements WebMvcConfigurer {
  private static final String FILES = "classpath:/META-INF/resources/";

  private final ContentTags tags = new ContentTags();

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(FILES + "assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
        .setUseLastModified(false)
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver());
    registry
        .addResourceHandler("/**")
        .addResourceLocations(FILES)
        .setCacheControl(CacheControl.noCache())
        .setUseLastModified(false)
        .setEtagGenerator(tags::of)
        .resourceChain(false)
        .addResolver(new EncodedResourceResolver())
        .addResolver(new PageResolver());
  }
}
