package dev.trainyard.server.stream;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Opens the socket to pages of this origin, and to programs, which have none. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class OpenStream implements WebSocketConfigurer {
  private final StreamSocket socket;

  OpenStream(StreamSocket socket) {
    this.socket = socket;
  }

  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    registry.addHandler(socket, "/api/v1/stream").addInterceptors(new NoteArrival());
  }
}
