package dev.trainyard.labs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.acceptance.LiveTrainyard;
import dev.trainyard.acceptance.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs a notebook from top to bottom in Jupyter's own runner. */
final class Notebook {
  /** argv: notebook, executed copy. */
  private static final String EXECUTE =
      """
      import sys, nbformat
      from nbclient import NotebookClient
      notebook = nbformat.read(sys.argv[1], 4)
      NotebookClient(notebook, timeout=240, kernel_name="python3").execute()
      nbformat.write(notebook, sys.argv[2])
      """;

  private Notebook() {}

  /**
   * In its own folder, as this person.
   *
   * @param executed where the copy with outputs goes; a log goes beside it
   * @return all that it printed
   */
  static String run(Path notebook, Path executed, LiveTrainyard live, Person person)
      throws IOException {
    Python python = Python.withNotebooks();
    Path log = executed.resolveSibling(executed.getFileName() + ".log");
    int status =
        python.run(
            notebook.getParent(),
            log,
            Map.of(
                "TRAINYARD_URL", live.url(),
                "TRAINYARD_TOKEN", person.token(),
                "PYDEVD_DISABLE_FILE_VALIDATION", "1"),
            "-c",
            EXECUTE,
            notebook.toString(),
            executed.toString());
    assertThat(status).as(Files.readString(log)).isZero();
    return outputs(executed);
  }

  private static String outputs(Path executed) throws IOException {
    StringBuilder text = new StringBuilder();
    for (JsonNode cell : new JsonMapper().readTree(Files.readString(executed)).get("cells")) {
      cell.path("outputs")
          .forEach(output -> output.path("text").forEach(line -> text.append(line.asString(""))));
      cell.path("outputs").forEach(output -> text.append(output.path("text").asString("")));
    }
    return text.toString();
  }
}
