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
  private final KeptStarts kept;
  private final JsonMapper json;

  TellLineage(RunReader runs, KeptStarts kept, JsonMapper json) {
    this.runs = runs;
    this.kept = kept;
    this.json = json;
  }

  /** Of those runs that did not start fresh. */
  Map<RunId, LineageView> of(List<RunRecord> all) {
    Map<RunId, LineageView> lineages = new HashMap<>();
    Map<String, Optional<String>> titles = new HashMap<>();
    for (RunRecord run : all) {
      JsonNode start = json.readTree(run.plan()).path("start");
      for (String kind : List.of("run", "model")) {
        if (start.has(kind)) {
          String source = start.get(kind).asString();
          Optional<String> title =
              titles.computeIfAbsent(source, id -> title(kind, UUID.fromString(id)));
          lineages.put(run.id(), LineageView.of(start, title.orElse(null)));
        }
      }
    }
    return lineages;
  }

  private Optional<String> title(String kind, UUID source) {
    return kind.equals("model")
        ? kept.name(source)
        : runs.find(new RunId(source)).map(RunRecord::title);
  }
}
