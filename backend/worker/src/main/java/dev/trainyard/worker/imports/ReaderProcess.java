package dev.trainyard.worker.imports;

import dev.trainyard.imports.ImportProgram;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Reads one file in a Java of its own: with an empty environment, so that it knows no credentials,
 * and in a folder of its own. What it reads may end it, and nothing else.
 */
final class ReaderProcess {
  /** Of -XX:+ExitOnOutOfMemoryError. */
  private static final int OUT_OF_MEMORY = 3;

  private final ReaderLimits limits;

  ReaderProcess(ReaderLimits limits) {
    this.limits = limits;
  }

  /** The reader ended without an answer. */
  static final class Died extends Exception {
    private static final long serialVersionUID = 1L;

    Died(String message) {
      super(message);
    }
  }

  /**
   * @param folder with the files that {@link ImportProgram} reads; it writes its answer there
   * @return whether it left a model, else problems
   * @throws Died if it left neither
   */
  boolean read(ReaderFolder folder) throws IOException, InterruptedException, Died {
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + limits.megabytes() + "m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:+UseSerialGC",
                    "-Djava.awt.headless=true",
                    "-Djava.io.tmpdir=" + folder.path(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    ImportProgram.class.getName(),
                    folder.file().toString(),
                    folder.wishes().toString(),
                    folder.model().toString(),
                    folder.problems().toString()))
            .directory(folder.path().toFile())
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD);
    builder.environment().clear();
    Process process = builder.start();
    try {
      if (!process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Died("It took longer than %d seconds.".formatted(limits.time().toSeconds()));
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return switch (process.exitValue()) {
      case ImportProgram.READ -> true;
      case ImportProgram.REFUSED -> false;
      case OUT_OF_MEMORY ->
          throw new Died("It needs more than %d MiB of memory.".formatted(limits.megabytes()));
      default -> throw new Died("It ended with exit code %d.".formatted(process.exitValue()));
    };
  }
}
