package dev.trainyard.server.dryrun;

import java.net.http.WebSocket;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bot's socket: hears how its runs fare, and how long each word was on its way. */
final class BotSocket implements WebSocket.Listener {
  private final JsonMapper json;
  private final Observed observed;
  private final Runs runs;
  private final StringBuilder part = new StringBuilder();
  private final long openedAt = System.currentTimeMillis();
  private CompletableFuture<WebSocket> sending = new CompletableFuture<>();
  private volatile boolean leaving;

  /** Hears of a run as the server tells it. */
  @FunctionalInterface
  interface Runs {
    void changed(JsonNode run);
  }

  BotSocket(JsonMapper json, Observed observed, Runs runs) {
    this.json = json;
    this.observed = observed;
    this.runs = runs;
  }

  void watch(String topic) {
    say("{\"watch\":\"%s\",\"after\":0}".formatted(topic));
  }

  /** One word after the other: a socket takes no second one while it sends. */
  private synchronized void say(String text) {
    sending = sending.thenCompose(socket -> socket.sendText(text, true));
  }

  void leave() {
    leaving = true;
    synchronized (this) {
      sending =
          sending.thenCompose(socket -> socket.sendClose(WebSocket.NORMAL_CLOSURE, "the end"));
    }
  }

  @Override
  public void onOpen(WebSocket socket) {
    observed.happened(Observed.Event.SOCKET_OPEN);
    synchronized (this) {
      sending.complete(socket);
    }
    socket.request(1);
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      String text = part.toString();
      part.setLength(0);
      hear(text);
    }
    socket.request(1);
    return null;
  }

  private void hear(String text) {
    long now = System.currentTimeMillis();
    try {
      JsonNode said = json.readTree(text);
      switch (said.path("kind").asString("")) {
        case "measurements" -> said.path("measurements").forEach(one -> measured(one, now));
        case "run" -> runs.changed(said.path("run"));
        case "heartbeat" -> say(text);
        case "problem" ->
            observed.failed(Step.EMIT, "The socket said: " + said.path("detail").asString(""));
        default -> {
          // of the pool or the workshop
        }
      }
    } catch (JacksonException unreadable) {
      observed.failed(Step.EMIT, "The socket said what is no JSON: " + unreadable.getMessage());
    }
  }

  /** What was measured before anybody listened was on no way. */
  private void measured(JsonNode measurement, long now) {
    long at = Instant.parse(measurement.path("at").asString()).toEpochMilli();
    if (at >= openedAt) {
      observed.measured(now - at);
    }
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    gone("The server closed a socket: %d %s".formatted(code, reason));
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    gone("A socket broke: " + error.getMessage());
  }

  private void gone(String why) {
    observed.happened(Observed.Event.SOCKET_GONE);
    if (!leaving) {
      observed.failed(Step.EMIT, why);
    }
  }
}
