package dev.trainyard.server.stream;

import dev.trainyard.server.fixture.Caller;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A socket that remembers all it was told. */
public final class Listener implements WebSocket.Listener {
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final StringBuilder part = new StringBuilder();
  private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
  private final List<Long> heardAt = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private WebSocket socket;
  private CompletableFuture<WebSocket> sending;

  private Listener() {}

  public static Listener open(Caller caller) {
    return open(caller.port(), caller.token(), "");
  }

  /**
   * @param origin of the page that opens it; empty for a program
   */
  static Listener open(int port, String token, String origin) {
    Listener listener = new Listener();
    WebSocket.Builder builder = HTTP.newWebSocketBuilder();
    if (!origin.isEmpty()) {
      builder.header("Origin", origin);
    }
    URI address =
        URI.create("ws://localhost:%d/api/v1/stream?access_token=%s".formatted(port, token));
    listener.socket = builder.buildAsync(address, listener).join();
    listener.sending = CompletableFuture.completedFuture(listener.socket);
    return listener;
  }

  public Listener watch(String topic, long after) {
    return say("{\"watch\":\"%s\",\"after\":%d}".formatted(topic, after));
  }

  public synchronized Listener say(String text) {
    sending = sending.thenCompose(open -> open.sendText(text, true));
    return this;
  }

  public void drop() {
    socket.abort();
  }

  CompletableFuture<Integer> closed() {
    return closed;
  }

  List<JsonNode> heard(Predicate<JsonNode> which) {
    return heard.stream().filter(which).toList();
  }

  public List<JsonNode> heard(String kind) {
    return heard(message -> message.path("kind").asString("").equals(kind));
  }

  /** The numbers of all measurements, in the order in which they came. */
  List<Long> numbers() {
    List<Long> numbers = new ArrayList<>();
    heard("measurements")
        .forEach(
            batch -> batch.get("measurements").forEach(one -> numbers.add(one.get("n").asLong())));
    return numbers;
  }

  long last() {
    List<Long> numbers = numbers();
    return numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      heard.add(JSON.readTree(part.toString()));
      heardAt.add(System.nanoTime());
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  /** {@link System#nanoTime} at which the first batch with measurement n came. */
  long heardAt(long n) {
    for (int i = 0; i < heard.size(); i++) {
      JsonNode message = heard.get(i);
      if (message.path("kind").asString("").equals("measurements")
          && message.get("n").asLong() >= n) {
        return heardAt.get(i);
      }
    }
    return Long.MAX_VALUE;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete(-1);
  }
}
