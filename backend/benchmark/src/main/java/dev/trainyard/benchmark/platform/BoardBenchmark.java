package dev.trainyard.benchmark.platform;

import dev.trainyard.acceptance.LiveTrainyard;
import dev.trainyard.acceptance.Person;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/**
 * A class of 120 whose LeNets are scored and read one drawing, on a real server: how long it takes,
 * and what others who ask at the same time feel of it. Prints Markdown tables.
 */
public final class BoardBenchmark {
  private static final int PEOPLE = 120;
  private static final int DRAWINGS = 20;
  private static final int LOOKERS = 20;
  private static final int LOOKS = 25;

  private final Person organizer;
  private final List<Person> people;

  private BoardBenchmark(LiveTrainyard live, List<Person> people) {
    this.organizer = Person.organizer(live);
    this.people = people;
  }

  public static void main(String[] arguments) throws Exception {
    try (LiveTrainyard live =
        LiveTrainyard.start(
            Files.createTempDirectory("trainyard-benchmark"),
            Map.of("TRAINYARD_ENGINE", BareLoop.ENGINE))) {
      new BoardBenchmark(
              live,
              IntStream.range(0, PEOPLE).mapToObj(i -> Person.register(live, "p" + i)).toList())
          .run();
    }
  }

  private void run() throws Exception {
    String challenge = open();
    List<String> runs = train();
    System.out.println("| what | count | p50 | p95 | max | bound on p95 | p95 / bound |");
    System.out.println("|---|--:|--:|--:|--:|--:|--:|");
    System.out.println(Percentiles.of(look("/pool")).row("others, nothing else going on", 1_000));
    score(challenge, runs);
    System.out.println(
        Percentiles.of(look("/challenges/" + challenge + "/board"))
            .row("board of %d people, %d at once".formatted(PEOPLE, LOOKERS), 1_000));
    for (int i = 0; i < PEOPLE; i++) {
      people.get(i).post("/arena/models", Map.of("run", runs.get(i)));
    }
    draw();
    System.out.println(
        Percentiles.of(look("/arena")).row("arena, %d at once".formatted(LOOKERS), 1_000));
    System.out.println();
    System.out.println(memory());
  }

  private String open() {
    return organizer
        .post("/challenges", Map.of("title", "Digits", "dataset", "mnist", "autoEnter", false))
        .get("id")
        .asString();
  }

  /** One short run of each person. */
  private List<String> train() {
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      runs.add(
          people
              .get(i)
              .submit(
                  Map.of(
                      "architecture",
                      Map.of("id", "lenet-5"),
                      "dataset",
                      Map.of("id", "mnist", "train", 256, "test", 100),
                      "epochs",
                      1,
                      "seed",
                      i)));
    }
    for (int i = 0; i < PEOPLE; i++) {
      people.get(i).awaitEnd(runs.get(i));
    }
    return runs;
  }

  /** Everybody's model is scored, while others ask for something else. */
  private void score(String challenge, List<String> runs) throws Exception {
    long start = System.nanoTime();
    for (int i = 0; i < PEOPLE; i++) {
      people.get(i).post("/challenges/" + challenge + "/entries", Map.of("run", runs.get(i)));
    }
    List<Duration> meanwhile = new ArrayList<>();
    JsonNode now = organizer.get("/challenges/" + challenge);
    int looked = 0;
    while (now.get("scored").asInt() < PEOPLE) {
      looked = now.get("scored").asInt();
      meanwhile.addAll(look("/pool"));
      now = organizer.get("/challenges/" + challenge);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.println(Percentiles.of(meanwhile).row("others, while models are scored", 1_000));
    System.err.printf(
        "%d models on %d examples each in %.1f s beside %d other requests (%d scored before the last look)%n",
        PEOPLE, now.get("examples").asInt(), seconds, meanwhile.size(), looked);
  }

  private void draw() throws IOException {
    List<Duration> times = new ArrayList<>();
    byte[] drawing = seven();
    for (int i = 0; i < DRAWINGS; i++) {
      long start = System.nanoTime();
      JsonNode read = people.get(i).post("/arena/drawings?meant=7", "image/png", drawing);
      times.add(Duration.ofNanos(System.nanoTime() - start));
      if (read.get("answers").size() != PEOPLE) {
        throw new IllegalStateException("Only %d answered.".formatted(read.get("answers").size()));
      }
    }
    System.out.println(
        Percentiles.of(times.subList(0, 1))
            .row("first drawing, %d models opened".formatted(PEOPLE), 2_000));
    System.out.println(
        Percentiles.of(times.subList(1, DRAWINGS))
            .row("next drawings, %d models".formatted(PEOPLE), 2_000));
  }

  /** How long each request of some people takes who ask at the same time. */
  private List<Duration> look(String path) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(LOOKERS);
    try {
      Callable<List<Duration>> looking =
          () -> {
            List<Duration> times = new ArrayList<>();
            for (int i = 0; i < LOOKS; i++) {
              long start = System.nanoTime();
              people.get((int) (Thread.currentThread().getId() % PEOPLE)).get(path);
              times.add(Duration.ofNanos(System.nanoTime() - start));
            }
            return times;
          };
      List<Duration> all = new ArrayList<>();
      for (Future<List<Duration>> one : threads.invokeAll(Collections.nCopies(LOOKERS, looking))) {
        all.addAll(one.get());
      }
      return all;
    } finally {
      threads.shutdown();
    }
  }

  private String memory() throws IOException {
    long server =
        ProcessHandle.current()
            .descendants()
            .filter(process -> process.info().commandLine().orElse("").contains("trainyard.jar"))
            .findFirst()
            .orElseThrow()
            .pid();
    String peak =
        Files.readAllLines(Path.of("/proc/%d/status".formatted(server))).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .findFirst()
            .orElse("VmHWM: unknown");
    return "The server's memory at its most: " + peak.substring(peak.indexOf(':') + 1).strip();
  }

  /** Black on white. */
  private static byte[] seven() throws IOException {
    BufferedImage paper = new BufferedImage(336, 336, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = paper.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 336, 336);
    pen.setColor(Color.BLACK);
    pen.setStroke(new BasicStroke(28));
    pen.drawPolyline(new int[] {90, 240, 150}, new int[] {70, 70, 280}, 3);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(paper, "png", bytes);
    return bytes.toByteArray();
  }
}
