package dev.trainyard.benchmark.platform;

import dev.trainyard.acceptance.LiveTrainyard;
import dev.trainyard.acceptance.Person;
import dev.trainyard.acceptance.Product;
import dev.trainyard.engine.document.PlanDocument;
import dev.trainyard.engine.document.StartModels;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainerProvider;
import dev.trainyard.engine.training.TrainerProvider.DeviceRequest;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.TrainingObserver;
import dev.trainyard.exchange.dataset.Dataset;
import dev.trainyard.exchange.dataset.DatasetShelf;
import dev.trainyard.exchange.store.ObjectStores;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import tools.jackson.databind.json.JsonMapper;

/** The same plan trained by the engine alone, in a JVM like the worker's: no log, no checkpoint. */
final class BareLoop {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int ROUNDS = 3;

  /** The engine of both sides. */
  static final String ENGINE = "dl4j";

  private BareLoop() {}

  /** Trains by turns in the platform and alone, and says how much of the bare speed is left. */
  static String compare(LiveTrainyard live, Person person, Map<String, Object> plan)
      throws IOException, InterruptedException {
    List<Double> platform = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      String run = person.submit(plan);
      platform.add(person.awaitEnd(run).get("result").get("seconds").asDouble());
      bare.add(alone(live, JSON.writeValueAsString(plan)));
    }
    double left = best(bare) / best(platform);
    return "Training inside the platform: %.2f s, bare loop: %.2f s (best of %d each); %.2f of the bare speed (bound 0.95)."
        .formatted(best(platform), best(bare), ROUNDS, left);
  }

  private static double best(List<Double> seconds) {
    return seconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  /** Runs {@link #main} on the worker's own class path. */
  private static double alone(LiveTrainyard live, String plan)
      throws IOException, InterruptedException {
    Path worker = Product.worker(ENGINE).resolve("lib");
    Path here = Product.root().resolve("backend/benchmark/target/classes");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-cp",
            here + File.pathSeparator + worker.resolve("*"),
            BareLoop.class.getName(),
            live.home().resolve("objects").toString(),
            plan);
    builder.environment().put("OPENBLAS_NUM_THREADS", "1");
    builder.environment().put("OMP_WAIT_POLICY", "PASSIVE");
    builder
        .environment()
        .put("OMP_NUM_THREADS", String.valueOf(Runtime.getRuntime().availableProcessors()));
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return Double.parseDouble(text.strip().lines().reduce((first, last) -> last).orElseThrow());
  }

  /** argv: object store, plan as JSON. Prints the seconds of the second of two trainings. */
  public static void main(String[] arguments) {
    DatasetShelf shelf = DatasetShelf.on(ObjectStores.open(arguments[0]));
    Plan plan =
        PlanDocument.read(
            JSON.readValue(arguments[1], Object.class), shelf::describe, StartModels.NONE);
    Dataset dataset = shelf.load(plan.dataset().id()).orElseThrow();
    TrainingData data =
        new TrainingData(
            dataset.train().first(plan.dataset().train()),
            dataset.test().first(plan.dataset().test()),
            dataset.description().labels(),
            dataset.description().preprocessing());
    try (Trainer trainer =
        ServiceLoader.load(TrainerProvider.class)
            .findFirst()
            .orElseThrow()
            .open(DeviceRequest.AUTO)) {
      trainer.train(plan, data, TrainingObserver.SILENT, StopSignal.NEVER);
      long start = System.nanoTime();
      trainer.train(plan, data, TrainingObserver.SILENT, StopSignal.NEVER);
      System.out.println((System.nanoTime() - start) / 1e9);
    }
  }
}
