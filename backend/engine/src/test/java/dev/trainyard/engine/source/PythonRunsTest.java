package dev.trainyard.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Network;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every network's Python source runs and has as many parameters as the network. TRAINYARD_PYTHON
 * names the interpreters, separated as in a path; without one that has the framework this is
 * skipped.
 */
class PythonRunsTest {
  private static final String RUN_ALL =
      "import runpy, sys\n"
          + "for file in sys.argv[1:]: runpy.run_path(file, run_name='__main__')\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"PYTORCH, torch", "KERAS, tensorflow"})
  void theSourceRunsAndHasAsManyParameters(Framework framework, String module) throws Exception {
    Optional<String> python = interpreter(module);
    assumeTrue(
        python.isPresent(),
        "TRAINYARD_PYTHON names no interpreter with %s: its source was not run.".formatted(module));

    List<String> command = new ArrayList<>(List.of(python.get(), "-c", RUN_ALL));
    List<String> expected = new ArrayList<>();
    for (Map.Entry<String, Network> network : Networks.all().entrySet()) {
      SourceCode source = WriteSource.of(network.getValue(), network.getKey(), framework);
      command.add(Files.writeString(folder.resolve(source.filename()), source.code()).toString());
      expected.add(Analysis.of(network.getValue()).parameters() + " parameters");
    }
    List<String> said = run(command);

    assertThat(said.stream().filter(line -> line.endsWith(" parameters")))
        .as("%s", said)
        .containsExactlyElementsOf(expected);
  }

  private Optional<String> interpreter(String module) throws Exception {
    String all = System.getenv().getOrDefault("TRAINYARD_PYTHON", "");
    for (String python : all.split(java.io.File.pathSeparator)) {
      if (!python.isEmpty() && run(List.of(python, "-c", importing(module))).contains("found")) {
        return Optional.of(python);
      }
    }
    return Optional.empty();
  }

  private static String importing(String module) {
    return "import importlib.util as u; print('found' if u.find_spec('" + module + "') else '')";
  }

  private List<String> run(List<String> command) throws Exception {
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("%s ends", command.get(0)).isTrue();
    return Files.readAllLines(said);
  }
}
