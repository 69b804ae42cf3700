package dev.trainyard.server.home.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** A worker program whose main class does in Java what a test says. */
final class FakeProgram {
  private FakeProgram() {}

  /**
   * @param body of main
   */
  static WorkerProgram of(LocalEngine engine, Path folder, String body) throws IOException {
    Path program = folder.resolve("trainyard-worker-" + engine.id());
    Files.createDirectories(program.resolve("bin"));
    Files.writeString(program.resolve("bin/jvm.options"), "-Xshare:auto\n");
    Path source = program.resolve("src/dev/trainyard/worker/Worker.java");
    Files.createDirectories(source.getParent());
    Files.writeString(
        source,
        """
        package dev.trainyard.worker;
        public class Worker {
          public static void main(String[] arguments) throws Exception {
            %s
          }
        }
        """
            .formatted(body));
    Path lib = Files.createDirectories(program.resolve("lib"));
    Path classes = Files.createDirectories(program.resolve("classes"));
    ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-d", classes.toString(), source.toString());
    java.util.spi.ToolProvider.findFirst("jar")
        .orElseThrow()
        .run(
            System.out,
            System.err,
            List.of("cf", lib + File.separator + "worker.jar", "-C", classes.toString(), ".")
                .toArray(String[]::new));
    return new WorkerProgram(engine, program);
  }
}
