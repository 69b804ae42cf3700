package dev.trainyard.server.run;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.queue.RunReader;
import dev.trainyard.exchange.queue.RunRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What runs started from, by their plans. */
@Component
class TellLineage {
  private final RunReader runs;
  private final JsonMapper json;

  TellLineage(RunReader runs, JsonMapper json) {
    this.runs = runs;
    this.json = json;
  }

  /** Of those runs that did not start fresh. */
  Map<RunId, LineageView> of(List<RunRecord> all) {
    Map<RunId, LineageView> lineages = new HashMap<>();
    Map<String, Optional<String>> titles = new HashMap<>();
    for (RunRecord run : all) {
      JsonNode start = json.readTree(run.plan()).path("start");
      if (start.has("run")) {
        String source = start.get("run").asString();
        lineages.put(
            run.id(),
            LineageView.of(start, titles.computeIfAbsent(source, this::title).orElse(null)));
      }
    }
    return lineages;
  }

  private Optional<String> title(String source) {
    return runs.find(new RunId(UUID.fromString(source))).map(RunRecord::title);
  }
}
