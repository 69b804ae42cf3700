package dev.trainyard.benchmark.platform;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One open socket that watches one run, as a browser does, and notes how late each row arrives. */
final class StreamWatcher implements WebSocket.Listener, AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<Duration> delays = new CopyOnWriteArrayList<>();
  private final CountDownLatch first = new CountDownLatch(1);
  private final StringBuilder text = new StringBuilder();
  private volatile long last;
  private volatile boolean gap;
  private WebSocket socket;

  static StreamWatcher watch(String url, String token, String run) {
    StreamWatcher watcher = new StreamWatcher();
    URI uri = URI.create(url.replaceFirst("^http", "ws") + "/api/v1/stream?access_token=" + token);
    watcher.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(uri, watcher).join();
    watcher.socket.sendText("{\"watch\":\"runs/%s\",\"after\":0}".formatted(run), true).join();
    return watcher;
  }

  /** Waits for the first row; false if none came in a minute. */
  boolean awaitFirst() throws InterruptedException {
    return first.await(1, TimeUnit.MINUTES);
  }

  /** From a row's birth in the worker to its arrival here. */
  List<Duration> delays() {
    return delays;
  }

  /** The number of the last row seen. */
  long last() {
    return last;
  }

  /** Whether a number was ever left out or came twice. */
  boolean gap() {
    return gap;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
    text.append(part);
    if (whole) {
      read(JSON.readTree(text.toString()), Instant.now());
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void read(JsonNode message, Instant now) {
    for (JsonNode row : message.path("measurements")) {
      long n = row.get("n").asLong();
      gap |= n != last + 1;
      last = n;
      delays.add(Duration.between(Instant.parse(row.get("at").asString()), now));
      first.countDown();
    }
  }

  @Override
  public void close() {
    socket.abort();
  }
}
