package dev.trainyard.server.operations;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where this server answers. */
@Component
public class OwnAddress {
  private volatile int port;

  @EventListener
  void open(WebServerInitializedEvent event) {
    port = event.getWebServer().getPort();
  }

  /** From this machine, such as {@code http://localhost:8080}. */
  public URI here() {
    return URI.create("http://localhost:" + port);
  }

  /** For people, such as {@code yard-1:8080}: two servers may share one machine. */
  public String name() {
    return "%s:%d".formatted(host(), port);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }
}
