package dev.trainyard.benchmark.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The socket of a browser that shows one run. As a browser does, it comes back when it was dropped
 * and asks for what follows the last row that it has.
 */
final class RunSocket implements WebSocket.Listener, AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final long COMES_BACK_AFTER_MS = 500;

  /** Hears of every row that arrived. */
  @FunctionalInterface
  interface Arrivals {
    void arrived(String run, Instant measured, Instant now);
  }

  private final HttpClient http;
  private final ScheduledExecutorService timer;
  private final URI address;
  private final String run;
  private final Arrivals arrivals;
  private final StringBuilder text = new StringBuilder();
  private final AtomicInteger left = new AtomicInteger();
  private final AtomicInteger doubled = new AtomicInteger();
  private final AtomicInteger drops = new AtomicInteger();
  private volatile long last;
  private volatile WebSocket socket;
  private volatile boolean closed;

  /**
   * @param url of the server
   * @param timer for coming back
   */
  RunSocket(
      HttpClient http,
      ScheduledExecutorService timer,
      String url,
      String token,
      String run,
      Arrivals arrivals) {
    this.http = http;
    this.timer = timer;
    this.address =
        URI.create(url.replaceFirst("^http", "ws") + "/api/v1/stream?access_token=" + token);
    this.run = run;
    this.arrivals = arrivals;
  }

  /** Opens it; returns at once. */
  void open() {
    http.newWebSocketBuilder()
        .connectTimeout(Duration.ofSeconds(5))
        .buildAsync(address, this)
        .exceptionally(
            refused -> {
              comeBack();
              return null;
            });
  }

  String run() {
    return run;
  }

  /** The number of the last row. */
  long last() {
    return last;
  }

  /** How many numbers were left out. */
  int left() {
    return left.get();
  }

  /** How many rows came twice. */
  int doubled() {
    return doubled.get();
  }

  /** How often it lost its server. */
  int drops() {
    return drops.get();
  }

  @Override
  public void onOpen(WebSocket opened) {
    socket = opened;
    text.setLength(0);
    opened
        .sendText("{\"watch\":\"workshop\"}", true)
        .thenCompose(s -> s.sendText("{\"watch\":\"runs\"}", true))
        .thenCompose(
            s -> s.sendText("{\"watch\":\"runs/%s\",\"after\":%d}".formatted(run, last), true));
    opened.request(1);
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
    if (message.path("kind").asString("").equals("problem")) {
      socket.abort();
      dropped();
      return;
    }
    for (JsonNode row : message.path("measurements")) {
      long n = row.get("n").asLong();
      if (n <= last) {
        doubled.incrementAndGet();
        continue;
      }
      left.addAndGet((int) (n - last - 1));
      last = n;
      arrivals.arrived(run, Instant.parse(row.get("at").asString()), now);
    }
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    dropped();
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    dropped();
  }

  private void dropped() {
    drops.incrementAndGet();
    comeBack();
  }

  private void comeBack() {
    if (!closed) {
      timer.schedule(this::open, COMES_BACK_AFTER_MS, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    closed = true;
    WebSocket open = socket;
    if (open != null) {
      open.abort();
    }
  }
}
