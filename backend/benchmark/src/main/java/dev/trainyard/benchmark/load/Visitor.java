package dev.trainyard.benchmark.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who opens the page with nothing cached, signs in and waits for the start page: asks for
 * what a browser asked for, as many things at a time as browsers do.
 */
final class Visitor {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int AT_A_TIME = 6;

  private final HttpClient http;
  private final String url;
  private final Map<String, String> cookies = new TreeMap<>();

  Visitor(HttpClient http, String url) {
    this.http = http;
    this.url = url;
  }

  /**
   * Fetches all of it: the first alone, for it names the others.
   *
   * @throws IllegalStateException if something was not answered as it should be
   */
  void open(List<String> paths) {
    fetch(paths.get(0)).join();
    for (int from = 1; from < paths.size(); from += AT_A_TIME) {
      List<CompletableFuture<Void>> some = new ArrayList<>();
      for (String path : paths.subList(from, Math.min(paths.size(), from + AT_A_TIME))) {
        some.add(fetch(path));
      }
      some.forEach(CompletableFuture::join);
    }
  }

  /**
   * Signs in.
   *
   * @throws IllegalStateException if that was refused
   */
  void signIn(String email, String password) {
    String body = JSON.writeValueAsString(Map.of("email", email, "password", password));
    send(request("/api/v1/session")
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"))
            .POST(BodyPublishers.ofString(body)))
        .join();
  }

  private CompletableFuture<Void> fetch(String path) {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofSeconds(60))
            .header("Accept-Encoding", "gzip, br");
    String all;
    synchronized (cookies) {
      all =
          String.join(
              "; ",
              cookies.entrySet().stream()
                  .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                  .toList());
    }
    return all.isEmpty() ? request : request.header("Cookie", all);
  }

  private CompletableFuture<Void> send(HttpRequest.Builder request) {
    return http.sendAsync(request.build(), BodyHandlers.discarding()).thenAccept(this::answered);
  }

  private void answered(HttpResponse<?> answer) {
    if (answer.statusCode() >= 400) {
      throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
    }
    synchronized (cookies) {
      answer
          .headers()
          .allValues("Set-Cookie")
          .forEach(
              text -> {
                String[] cookie = text.split(";", 2)[0].split("=", 2);
                cookies.put(cookie[0], cookie[1]);
              });
    }
  }
}
