package dev.trainyard.benchmark.platform;

import dev.trainyard.acceptance.LiveTrainyard;
import dev.trainyard.acceptance.Person;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Prints what lab networks were predicted to take when they were handed in, beside what they took:
 * one after the other, each engine with a worker of its own.
 */
public final class ForecastBenchmark {
  private static final double MIB = 1 << 20;
  private static final List<String> ENGINES = List.of("pytorch", "dl4j");

  private ForecastBenchmark() {}

  private record Case(String network, String dataset, int batch, int train) {}

  /** The small ones first: a process keeps some of what it had. */
  private static final List<Case> CASES =
      List.of(
          new Case("mlp", "mnist", 64, 20_000),
          new Case("lenet-5", "mnist", 16, 8_000),
          new Case("lenet-5", "mnist", 64, 20_000),
          new Case("vgg-11", "mnist", 64, 2_560),
          new Case("alexnet", "mnist", 64, 1_280),
          new Case("googlenet", "mnist", 16, 320),
          new Case("resnet-20", "mnist", 64, 640),
          new Case("googlenet", "mnist", 64, 640),
          new Case("fcn-8s", "digit-scenes", 32, 320),
          new Case("alexnet", "mnist", 256, 1_024),
          new Case("resnet-20", "mnist", 256, 1_024),
          new Case("googlenet", "mnist", 256, 1_024));

  public static void main(String[] arguments) throws Exception {
    try (LiveTrainyard live =
        LiveTrainyard.start(
            Files.createTempDirectory("trainyard-benchmark"),
            Map.of("TRAINYARD_ENGINE", String.join(",", ENGINES)))) {
      Person ada = Person.register(live, "ada");
      Map<String, Double> widths = new HashMap<>();
      ada.get("/architectures")
          .get("architectures")
          .forEach(one -> widths.put(one.get("id").asString(), one.get("labWidth").asDouble()));
      System.out.println(
          "| engine | network | batch | predicted s | took s | took / predicted | predicted MiB | peak MiB | peak / predicted |");
      System.out.println("|---|---|--:|--:|--:|--:|--:|--:|--:|");
      for (String engine : ENGINES) {
        for (Case one : CASES) {
          JsonNode run = ada.awaitEnd(ada.submit(plan(one, engine, widths.get(one.network()))));
          System.out.println(row(one, engine, run));
        }
      }
    }
  }

  private static Map<String, Object> plan(Case one, String engine, double width) {
    return Map.of(
        "architecture", Map.of("id", one.network(), "width", width),
        "dataset", Map.of("id", one.dataset(), "train", one.train(), "test", 500),
        "batchSize", one.batch(),
        "epochs", 1,
        "engine", engine);
  }

  private static String row(Case one, String engine, JsonNode run) {
    JsonNode forecast = run.get("forecast");
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %.1f | %.1f | %.2f | %.0f | %.0f | %.2f |",
        engine,
        one.network(),
        one.batch(),
        forecast.get("seconds").asDouble(),
        run.at("/result/seconds").asDouble(),
        forecast.get("secondsRatio").asDouble(),
        forecast.get("bytes").asDouble() / MIB,
        forecast.get("peakBytes").asDouble() / MIB,
        forecast.get("bytesRatio").asDouble());
  }
}
