package dev.trainyard.benchmark.platform;

import dev.trainyard.acceptance.LiveTrainyard;
import dev.trainyard.acceptance.Person;
import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.document.AnalysisDocument;
import dev.trainyard.engine.document.NetworkDocument;
import dev.trainyard.engine.network.Shape;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Prints how long ResNet-152 at 224×224 is analysed, which an editor asks for at every change: the
 * analysis alone, and asked over HTTP as the browser does.
 */
public final class SketchBenchmark {
  private static final int WARM = 100;
  private static final int COUNTED = 200;
  private static final long BOUND = 50;

  private SketchBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Object network =
        NetworkDocument.write(
            Architectures.byId("resnet-152")
                .orElseThrow()
                .network(new Shape.Image(3, 224, 224), 1_000, 1, Map.of()));
    System.out.println("| what | count | p50 | p95 | max | bound on p95 | p95 / bound |");
    System.out.println("|---|---|---|---|---|---|---|");
    Runnable alone = () -> AnalysisDocument.write(NetworkDocument.sketch(network), "/network");
    System.out.println(timed(alone).row("analysis of ResNet-152", BOUND));
    try (LiveTrainyard live =
        LiveTrainyard.start(
            Files.createTempDirectory("trainyard-benchmark"),
            Map.of("TRAINYARD_LOCAL_WORKERS", "0"))) {
      Person ada = Person.register(live, "ada");
      Runnable asked = () -> ada.post("/networks/sketch", Map.of("network", network));
      System.out.println(timed(asked).row("the same over HTTP, read by the client", BOUND));
    }
  }

  private static Percentiles timed(Runnable work) {
    List<Duration> times = Stream.generate(() -> time(work)).limit(WARM + COUNTED).toList();
    return Percentiles.of(times.subList(WARM, times.size()));
  }

  private static Duration time(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
