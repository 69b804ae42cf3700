package dev.trainyard.onnx;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Plain trees of maps, lists and values as text, and back. */
final class JsonText {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private JsonText() {}

  static String of(Object tree) {
    return MAPPER.writeValueAsString(tree);
  }

  /**
   * @throws UnreadableModel if the entry is not JSON
   */
  static Object read(Map<String, String> entries, String key) {
    try {
      return MAPPER.readValue(entries.get(key), Object.class);
    } catch (JacksonException e) {
      throw new UnreadableModel(
          key + " in the file's metadata is not JSON: " + e.getOriginalMessage(), e);
    }
  }
}
