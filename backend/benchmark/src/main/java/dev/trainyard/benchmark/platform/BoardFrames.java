package dev.trainyard.benchmark.platform;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import dev.trainyard.acceptance.LiveTrainyard;
import dev.trainyard.acceptance.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints the time between two frames of the leaderboard in a Chromium while 200 people change their
 * places at every answer. The page is a real server's; the board that it reads is made up here.
 */
public final class BoardFrames {
  private static final int PEOPLE = 200;
  private static final int SECONDS = 20;
  private static final JsonMapper JSON = new JsonMapper();
  private static final String COUNT_FRAMES =
      """
      seconds => new Promise(done => {
        const gaps = [];
        let before = performance.now();
        const end = before + 1000 * seconds;
        requestAnimationFrame(function frame(now) {
          gaps.push(now - before);
          before = now;
          if (now < end) requestAnimationFrame(frame); else done(gaps);
        });
      })
      """;

  private BoardFrames() {}

  public static void main(String[] arguments) throws Exception {
    String chromium = System.getenv().getOrDefault("TRAINYARD_CHROMIUM", "/usr/bin/chromium");
    try (LiveTrainyard live =
            LiveTrainyard.start(
                Files.createTempDirectory("trainyard-benchmark"),
                Map.of("TRAINYARD_LOCAL_WORKERS", "0"));
        Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      String challenge =
          Person.organizer(live)
              .post("/challenges", Map.of("title", "Digits", "dataset", "mnist"))
              .get("id")
              .asString();
      String token = Person.register(live, "ada").token();
      BrowserContext context =
          browser.newContext(
              new Browser.NewContextOptions()
                  .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token)));
      Page page = context.newPage();
      Random random = new Random(1);
      page.route(
          "**/challenges/" + challenge + "/board",
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("application/json")
                      .setBody(JSON.writeValueAsString(board(random)))));
      page.navigate(live.url() + "/leaderboard");
      page.waitForSelector("tbody tr:nth-child(" + PEOPLE + ")");
      print(page);
    }
  }

  private static void print(Page page) {
    @SuppressWarnings("unchecked")
    List<Number> gaps = (List<Number>) page.evaluate(COUNT_FRAMES, SECONDS);
    List<Duration> times =
        gaps.stream().map(gap -> Duration.ofNanos((long) (1e6 * gap.doubleValue()))).toList();
    System.out.println("| what | count | p50 | p95 | max | bound on p95 | p95 / bound |");
    System.out.println("|---|--:|--:|--:|--:|--:|--:|");
    System.out.println(Percentiles.of(times).row("between frames, %d rows".formatted(PEOPLE), 33));
    long late = times.stream().filter(time -> time.toMillis() > 50).count();
    System.out.printf("%nMore than 50 ms: %d of %d frames.%n", late, times.size());
  }

  /** Everybody somewhere else than before. */
  private static Map<String, Object> board(Random random) {
    List<Integer> people = new ArrayList<>(IntStream.rangeClosed(1, PEOPLE).boxed().toList());
    Collections.shuffle(people, random);
    List<Map<String, Object>> rows =
        IntStream.range(0, PEOPLE).mapToObj(place -> row(place, people.get(place))).toList();
    List<Object> front = rows.stream().limit(5).map(row -> row.get("best")).toList();
    return Map.of(
        "rows", rows, "byParameters", front, "bySeconds", front, "leads", front, "waiting", 0);
  }

  private static Map<String, Object> row(int place, int person) {
    Map<String, Object> best = new LinkedHashMap<>();
    best.put("number", person);
    best.put("name", "participant " + person);
    best.put("realName", null);
    best.put("mine", person == 7);
    best.put("architecture", "lenet-5");
    best.put("epoch", 1 + person % 9);
    best.put("accuracy", 0.99 - place / 2_000.0);
    best.put("standardError", 0.003);
    best.put("parameters", 10_000 + 997 * person);
    best.put("seconds", 5 + person % 60);
    best.put("at", "2026-11-25T10:%02d:00Z".formatted(person % 60));
    return Map.of("rank", place + 1, "tied", false, "entries", 3, "best", best);
  }
}
