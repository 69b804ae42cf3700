package dev.trainyard.benchmark.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.source.Framework;
import dev.trainyard.engine.source.Networks;
import dev.trainyard.engine.source.SourceCode;
import dev.trainyard.engine.source.WriteSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The Deeplearning4j source of every network compiles, runs, and has as many parameters. */
class WrittenSourceTest {
  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> everyNetwork() {
    List<DynamicTest> tests = new ArrayList<>();
    Networks.all()
        .forEach(
            (title, network) ->
                tests.add(DynamicTest.dynamicTest(title, () -> run(title, network))));
    return tests;
  }

  private void run(String title, Network network) throws Exception {
    Analysis analysis = Analysis.of(network);
    SourceCode source = WriteSource.of(network, title, Framework.DEEPLEARNING4J);
    Path file = Files.writeString(folder.resolve(source.filename()), source.code());
    compile(file);
    String name = source.filename().replace(".java", "");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      assertThat(said(loader.loadClass(name)))
          .anyMatch(line -> line.equals(analysis.parameters() + " parameters"));
    }
  }

  private static List<String> said(Class<?> program) throws Exception {
    PrintStream screen = System.out;
    var said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      program.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(screen);
    }
    return said.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private void compile(Path file) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path")),
                  null,
                  files.getJavaFileObjects(file))
              .call();
      assertThat(compiled).as("%s", said).isTrue();
    }
  }
}
