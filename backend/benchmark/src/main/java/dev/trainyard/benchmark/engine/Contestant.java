package dev.trainyard.benchmark.engine;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who trains, each time in a fresh process. */
enum Contestant {
  STOCK("stock Deeplearning4j") {
    @Override
    Score measure(Task task) {
      return StockDeeplearning4j.measure(task);
    }
  },
  STOCK_TUNED("the same with Trainyard's OpenMP and OpenBLAS variables") {
    @Override
    Score measure(Task task) {
      return StockDeeplearning4j.measure(task);
    }
  },
  TRAINYARD("Trainyard engine-dl4j") {
    @Override
    Score measure(Task task) {
      return Trainyard.measure(task);
    }
  };

  /** As the worker is started. */
  private static final Map<String, String> VARIABLES =
      Map.of(
          "OPENBLAS_NUM_THREADS", "1",
          "OMP_WAIT_POLICY", "PASSIVE",
          "OMP_NUM_THREADS", String.valueOf(Runtime.getRuntime().availableProcessors()));

  final String title;

  Contestant(String title) {
    this.title = title;
  }

  abstract Score measure(Task task);

  /** Stock Deeplearning4j has the plain native library only, Trainyard the one with oneDNN. */
  private String classPath() {
    String path = System.getProperty("java.class.path");
    return this == TRAINYARD
        ? path
        : Arrays.stream(path.split(File.pathSeparator))
            .filter(entry -> !entry.contains("-onednn"))
            .collect(Collectors.joining(File.pathSeparator));
  }

  /** Measures in a process of its own. */
  Score race(Task task) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "-cp",
                classPath(),
                EngineBenchmark.class.getName(),
                name(),
                task.name()));
    if (this != STOCK) {
      builder.environment().putAll(VARIABLES);
    }
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String score =
          out.lines().filter(line -> line.startsWith("score ")).reduce((a, b) -> b).orElse("");
      if (process.waitFor() != 0 || score.isEmpty()) {
        throw new IllegalStateException(title + " gave no score on " + task);
      }
      return Score.parse(score);
    }
  }
}
