package dev.trainyard.server.dryrun;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks HTTP as one bot: with cookies of its own on a client that all bots share. Nothing waits in
 * a thread, so that two hundred bots really are there at the same time.
 */
final class BotBrowser {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String CSRF = "XSRF-TOKEN";

  private final HttpClient http;
  private final URI server;
  private final JsonMapper json;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();

  BotBrowser(HttpClient http, URI server, JsonMapper json) {
    this.http = http;
    this.server = server;
    this.json = json;
  }

  /** An answer that is no success, as a sentence. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String words) {
      super(words);
    }
  }

  CompletableFuture<JsonNode> get(String path) {
    return send("GET", path, request(path).GET());
  }

  CompletableFuture<JsonNode> post(String path, Object body) {
    return send(
        "POST",
        path,
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
  }

  CompletableFuture<JsonNode> delete(String path) {
    return send("DELETE", path, request(path).DELETE());
  }

  CompletableFuture<WebSocket> socket(WebSocket.Listener listener) {
    URI address = URI.create(server.toString().replaceFirst("^http", "ws") + "/api/v1/stream");
    return http.newWebSocketBuilder()
        .header("Cookie", cookieHeader())
        .connectTimeout(PATIENCE)
        .buildAsync(address, listener);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + "/api/v1" + path))
            .timeout(PATIENCE)
            .header("Accept", "application/json");
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookieHeader());
    }
    String token = cookies.get(CSRF);
    return token == null ? request : request.header("X-XSRF-TOKEN", token);
  }

  private CompletableFuture<JsonNode> send(
      String method, String path, HttpRequest.Builder request) {
    return http.sendAsync(request.build(), BodyHandlers.ofString())
        .thenApply(response -> answer(method, path, response));
  }

  private JsonNode answer(String method, String path, HttpResponse<String> response) {
    response.headers().allValues("Set-Cookie").forEach(this::keep);
    if (response.statusCode() >= 400) {
      throw new Refused(
          "%s %s answered %d: %s"
              .formatted(
                  method,
                  path.replaceAll("[0-9a-f-]{36}", "…").replaceFirst("\\?.*", ""),
                  response.statusCode(),
                  detail(response.body())));
    }
    return response.body().isBlank() ? json.nullNode() : json.readTree(response.body());
  }

  private String detail(String body) {
    String start = body.strip();
    return start.startsWith("{")
        ? json.readTree(start).path("detail").asString("without a word")
        : "without a word";
  }

  private void keep(String cookie) {
    String pair = cookie.split(";", 2)[0];
    String[] parts = pair.split("=", 2);
    if (parts.length < 2 || parts[1].isEmpty() || cookie.contains("Max-Age=0")) {
      cookies.remove(parts[0]);
    } else {
      cookies.put(parts[0], parts[1]);
    }
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining("; "));
  }
}
