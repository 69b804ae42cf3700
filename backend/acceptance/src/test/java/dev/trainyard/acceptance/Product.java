package dev.trainyard.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where the built product lies. */
public final class Product {
  private Product() {}

  /** The top of the repository. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("lab-notebooks"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** The engines whose worker programs were built, the usually faster one first. */
  static List<String> engines() {
    return Stream.of("pytorch", "dl4j")
        .filter(engine -> Files.isDirectory(worker(engine)))
        .toList();
  }

  /**
   * Settings for whoever needs a worker and not the one that is fastest: nothing is measured first.
   */
  public static Map<String, String> anyEngine() {
    return Map.of("TRAINYARD_ENGINE", engines().get(0));
  }

  /** The program of the workers with one engine; holds lib and bin. */
  public static Path worker(String engine) {
    return root().resolve("backend/worker-%1$s/target/trainyard-worker-%1$s".formatted(engine));
  }

  static Path serverJar() {
    Path jar = root().resolve("backend/server/target/trainyard.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException("Build the product first: " + jar + " is missing.");
    }
    return jar;
  }
}
