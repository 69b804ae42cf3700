package dev.trainyard.server.room;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Plans as the text of a JSON column; null stays null. */
@Component
class PlanText {
  private final JsonMapper json;

  PlanText(JsonMapper json) {
    this.json = json;
  }

  String write(Map<String, Object> plan) {
    return plan == null ? null : json.writeValueAsString(plan);
  }

  Map<String, Object> read(String text) {
    return text == null ? null : json.readValue(text, new TypeReference<Map<String, Object>>() {});
  }
}
