package dev.trainyard.server.stream;

import org.springframework.stereotype.Component;

/** How many sockets this server holds open. */
@Component
public class OpenSockets {
  private final StreamSocket socket;

  OpenSockets(StreamSocket socket) {
    this.socket = socket;
  }

  public int count() {
    return socket.viewers().size();
  }
}
