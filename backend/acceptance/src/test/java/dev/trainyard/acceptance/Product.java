package dev.trainyard.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;

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

  static Path serverJar() {
    Path jar = root().resolve("backend/server/target/trainyard.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException("Build the product first: " + jar + " is missing.");
    }
    return jar;
  }
}
