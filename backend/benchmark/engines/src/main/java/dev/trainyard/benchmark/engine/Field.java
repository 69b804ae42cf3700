package dev.trainyard.benchmark.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everybody who can take part, and how each is started. */
final class Field {
  /** The ratios are to this one: PyTorch as it is ordinarily used, without Python's overhead. */
  static final String PYTORCH = "libtorch";

  static final String STOCK_DEEPLEARNING4J = "stock-dl4j";

  /** Settings that say how the contestants are started. */
  static final Map<String, String> SETTINGS =
      Map.of("torch-python", "python3", "keras-python", "python3", "peers-wait", "passive");

  private static final Path HOUSE = Path.of("backend");
  private static final Path SCRIPTS = HOUSE.resolve("benchmark/engines/src/main/python");
  private static final Path DIGITS = HOUSE.resolve("datasets/target/classes/datasets/mnist");
  private static final Set<Task> ALL = EnumSet.allOf(Task.class);

  private final List<Entrant> entrants = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();

  private Field() {
    environment.put("OMP_NUM_THREADS", String.valueOf(Runtime.getRuntime().availableProcessors()));
    environment.put("OPENBLAS_NUM_THREADS", "1");
    environment.put("OMP_WAIT_POLICY", "PASSIVE");
  }

  /**
   * All contestants, the product's own first.
   *
   * @param settings those of {@link #SETTINGS}
   * @throws IOException if the contestants are not built
   */
  static List<Entrant> of(Settings settings) throws IOException {
    var field = new Field();
    String pytorch = classPath("pytorch");
    String dl4j = classPath("dl4j");
    field.java(
        "pytorch-fp32", "Trainyard engine-pytorch, fp32", pytorch, "engine.Trainyard", "fp32");
    field.java(
        "pytorch-bf16", "Trainyard engine-pytorch, bf16", pytorch, "engine.Trainyard", "bf16");
    field.java("dl4j", "Trainyard engine-dl4j", dl4j, "engine.Trainyard", "fp32");
    if (settings.text("peers-wait").equals("default")) {
      field.environment.remove("OMP_WAIT_POLICY");
    }
    field.java(PYTORCH, "PyTorch eager fp32 (libtorch)", pytorch, "pytorch.LibtorchEager");
    String torch = settings.text("torch-python");
    field.python(torch, "torch", "PyTorch eager fp32 (Python)", "torch_eager.py", "fp32");
    field.python(torch, "torch-bf16", "PyTorch autocast bf16 (Python)", "torch_eager.py", "bf16");
    String keras = settings.text("keras-python");
    field.python(keras, "keras", "Keras on TensorFlow (Python)", "keras_fit.py");
    field.stock(dl4j);
    return List.copyOf(field.entrants);
  }

  /**
   * Some of them, in the order of the names.
   *
   * @throws IllegalArgumentException if there is none of a name; the message names all
   */
  static List<Entrant> chosen(Settings settings, List<String> ids) throws IOException {
    Map<String, Entrant> all =
        of(settings).stream().collect(Collectors.toMap(Entrant::id, entrant -> entrant));
    for (String id : ids) {
      if (!all.containsKey(id)) {
        throw new IllegalArgumentException(
            "There is no contestant %s. There are: %s."
                .formatted(id, all.keySet().stream().sorted().toList()));
      }
    }
    return ids.stream().map(all::get).toList();
  }

  private void java(String id, String title, String classPath, String main, String... arguments) {
    add(id, title, ALL, javaCommand(classPath, main, arguments));
  }

  /** Has the plain native library only, as one gets it, where Trainyard has the one with oneDNN. */
  private void stock(String classPath) {
    String plain =
        Arrays.stream(classPath.split(File.pathSeparator))
            .filter(entry -> !entry.contains("-onednn"))
            .collect(Collectors.joining(File.pathSeparator));
    add(
        STOCK_DEEPLEARNING4J,
        "stock Deeplearning4j",
        EnumSet.of(Task.LENET, Task.RESNET_20),
        javaCommand(plain, "dl4j.StockDeeplearning4j"));
  }

  private void python(String python, String id, String title, String script, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(python);
    command.add(SCRIPTS.resolve(script).toString());
    command.add(DIGITS.toString());
    command.addAll(List.of(arguments));
    add(id, title, ALL, command);
  }

  private void add(String id, String title, Set<Task> tasks, List<String> command) {
    entrants.add(new Entrant(id, title, tasks, List.copyOf(command), Map.copyOf(environment)));
  }

  private static List<String> javaCommand(String classPath, String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xmx1g", "-XX:+UseParallelGC", "-cp", classPath));
    command.add("dev.trainyard.benchmark." + main);
    command.addAll(List.of(arguments));
    return command;
  }

  private static String classPath(String module) throws IOException {
    Path target = HOUSE.resolve("benchmark").resolve(module).resolve("target");
    Path file = target.resolve("class-path");
    if (!Files.exists(file)) {
      throw new IOException(
          "There is no %s. Build the contestants first and start this in the repository's folder: backend/docs/benchmarks/engines.md says how."
              .formatted(file));
    }
    return target.resolve("classes") + File.pathSeparator + Files.readString(file).strip();
  }
}
