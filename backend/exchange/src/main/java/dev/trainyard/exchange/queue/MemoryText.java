package dev.trainyard.exchange.queue;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The memory that a worker must have, by engine and processor, as JSON text. */
final class MemoryText {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MemoryText() {}

  static String write(Map<String, Long> bytes) {
    return JSON.writeValueAsString(bytes);
  }

  /** Empty for null: runs of before it was known. */
  static Map<String, Long> read(String text) {
    return text == null
        ? Map.of()
        : JSON.readValue(text, new TypeReference<Map<String, Long>>() {});
  }
}
