package dev.trainyard.server.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A Jupyter notebook that hands a pack's plans in again, one cell a run, oldest first. */
@Component
class RepeatNotebook {
  private static final String ABOUT =
      """
      # Again: what %s trained in %s

      Each cell below hands one plan in again, waits, and holds what comes out against what came out then.
      Run those that you want; one without a cell of its own is repeated by `repeat("folder")`.

      You need a running Trainyard and a token: sign in, open **Account**, create a token, and start Jupyter with

      ```
      TRAINYARD_URL=http://localhost:8080 TRAINYARD_TOKEN=ty_... jupyter notebook
      ```""";

  private final JsonMapper json;
  private final String helpers;

  RepeatNotebook(JsonMapper json) {
    this.json = json;
    try {
      this.helpers =
          new ClassPathResource("repeat.py", RepeatNotebook.class)
              .getContentAsString(StandardCharsets.UTF_8)
              .strip();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * @param runs newest first
   */
  String of(Pack pack, List<PackedRun> runs) {
    List<Map<String, Object>> cells = new ArrayList<>();
    cells.add(markdown(0, ABOUT.formatted(pack.owner().displayName(), pack.workshop().title())));
    cells.add(code(1, helpers));
    for (int i = runs.size() - 1; i >= 0; i--) {
      cells.add(markdown(cells.size(), "## " + runs.get(i).title()));
      cells.add(code(cells.size(), "repeat(\"%s\")".formatted(runs.get(i).folder())));
    }
    Map<String, Object> notebook = new LinkedHashMap<>();
    notebook.put("cells", cells);
    notebook.put(
        "metadata",
        Map.of(
            "kernelspec",
            Map.of("display_name", "Python 3", "language", "python", "name", "python3"),
            "language_info",
            Map.of("name", "python")));
    notebook.put("nbformat", 4);
    notebook.put("nbformat_minor", 5);
    return json.writerWithDefaultPrettyPrinter().writeValueAsString(notebook);
  }

  private static Map<String, Object> markdown(int number, String text) {
    return cell(number, "markdown", text);
  }

  private static Map<String, Object> code(int number, String text) {
    Map<String, Object> cell = cell(number, "code", text);
    cell.put("execution_count", null);
    cell.put("outputs", List.of());
    return cell;
  }

  private static Map<String, Object> cell(int number, String type, String text) {
    Map<String, Object> cell = new LinkedHashMap<>();
    cell.put("cell_type", type);
    cell.put("id", "c%02d".formatted(number));
    cell.put("metadata", Map.of());
    cell.put("source", text);
    return cell;
  }
}
