package dev.trainyard.server.web;

import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Every address without a file is a page of the app, except where an API or a file is meant. */
final class PageResolver extends PathResourceResolver {
  private static final String APP = "index.html";

  @Override
  protected Resource getResource(String path, Resource location) throws IOException {
    Resource file = path.isEmpty() ? null : super.getResource(path, location);
    if (file != null) {
      return file;
    }
    return isPage(path) ? super.getResource(APP, location) : null;
  }

  private static boolean isPage(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    boolean api = path.equals("api") || path.startsWith("api/") || path.startsWith("actuator");
    return !api && !last.contains(".");
  }
}
