package dev.trainyard.acceptance;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
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
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses the REST API with a token of their own. */
public final class Person {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** The password of everybody who registered. */
  public static final String WORD = "a long enough password";

  private final String api;
  private final String email;
  private final String token;
  private final HttpClient http = HttpClient.newHttpClient();

  private Person(String api, String email, String token) {
    this.api = api;
    this.email = email;
    this.token = token;
  }

  /** Registers as the browser does, with cookie and CSRF token, and makes an API token. */
  public static Person register(LiveTrainyard live, String name) {
    return enter(
        live,
        "/accounts",
        Map.of(
            "email",
            "%s-%d@example.org".formatted(name, System.nanoTime()),
            "displayName",
            name,
            "password",
            WORD));
  }

  /** The organizer whom the server made at its start. */
  public static Person organizer(LiveTrainyard live) {
    return enter(
        live,
        "/session",
        Map.of("email", LiveTrainyard.ORGANIZER, "password", LiveTrainyard.PASSWORD));
  }

  private static Person enter(LiveTrainyard live, String door, Map<String, String> form) {
    CookieManager cookies = new CookieManager();
    HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    String api = live.url() + "/api/v1";
    send(browser, HttpRequest.newBuilder(URI.create(api + "/me")).build());
    post(browser, cookies, api + door, form);
    send(browser, HttpRequest.newBuilder(URI.create(api + "/me")).build());
    JsonNode token = post(browser, cookies, api + "/tokens", Map.of("name", "acceptance"));
    return new Person(api, form.get("email"), token.get("token").asString());
  }

  public String email() {
    return email;
  }

  public String token() {
    return token;
  }

  public JsonNode get(String path) {
    return send(http, request(path).GET().build());
  }

  public byte[] bytes(String path) {
    try {
      return http.send(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  public JsonNode post(String path, Object body) {
    return send(
        http,
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  public JsonNode put(String path, Object body) {
    return send(
        http,
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  public JsonNode post(String path, String type, byte[] body) {
    return send(
        http,
        request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)).build());
  }

  /** Submits a plan and returns the run's id. */
  public String submit(Map<String, Object> plan) {
    return post("/runs", Map.of("plan", plan)).get("id").asString();
  }

  /** Waits until the run satisfies the condition; a server that is away counts as "not yet". */
  public JsonNode await(String run, String what, Predicate<JsonNode> condition) {
    return await(run, what, PATIENCE, condition);
  }

  private JsonNode await(
      String run, String what, Duration patience, Predicate<JsonNode> condition) {
    JsonNode[] seen = new JsonNode[1];
    org.awaitility.Awaitility.await(what)
        .atMost(patience)
        .pollInterval(Duration.ofMillis(200))
        .ignoreExceptions()
        .until(
            () -> {
              seen[0] = get("/runs/" + run);
              return condition.test(seen[0]);
            });
    return seen[0];
  }

  public JsonNode awaitEnd(String run) {
    return awaitEnd(run, PATIENCE);
  }

  public JsonNode awaitEnd(String run, Duration patience) {
    return await(
        run,
        "the run has ended",
        patience,
        r -> !List.of("QUEUED", "RUNNING").contains(r.get("state").asString()));
  }

  /** All measurements of the run as a whole, oldest first. */
  public List<JsonNode> measurements(String run) {
    return measurements(run, "");
  }

  /** Those of its layers, too. */
  public List<JsonNode> allMeasurements(String run) {
    return measurements(run, "&series=train/,test/,layer/,learning-rate,images-per-second");
  }

  private List<JsonNode> measurements(String run, String choice) {
    List<JsonNode> all = new ArrayList<>();
    long after = 0;
    while (true) {
      JsonNode page = get("/runs/" + run + "/measurements?after=" + after + choice);
      page.get("measurements").forEach(all::add);
      if (page.get("measurements").isEmpty()) {
        return all;
      }
      after = page.get("next").asLong();
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(api + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token);
  }

  private static JsonNode post(HttpClient browser, CookieManager cookies, String uri, Object body) {
    String csrf =
        cookies.getCookieStore().getCookies().stream()
            .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
            .map(HttpCookie::getValue)
            .findFirst()
            .orElseThrow();
    return send(
        browser,
        HttpRequest.newBuilder(URI.create(uri))
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", csrf)
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  private static JsonNode send(HttpClient client, HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new IllegalStateException(
            request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }
}
