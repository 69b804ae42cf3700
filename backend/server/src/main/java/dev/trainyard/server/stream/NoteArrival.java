package dev.trainyard.server.stream;

import java.time.Instant;
import java.util.Map;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Notes when somebody asked for a socket. It opens some time after they were let in; who is sent
 * away between the two must not stay.
 */
final class NoteArrival implements HandshakeInterceptor {
  private static final String ARRIVAL = "arrival";

  static Instant of(WebSocketSession session) {
    return (Instant) session.getAttributes().get(ARRIVAL);
  }

  @Override
  public boolean beforeHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    attributes.put(ARRIVAL, Instant.now());
    return true;
  }

  @Override
  public void afterHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Exception failure) {}
}
