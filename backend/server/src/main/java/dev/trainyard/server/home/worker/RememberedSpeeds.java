package dev.trainyard.server.home.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers how fast the engines were, so that the next start need not ask them again.
 *
 * <pre>{"fingerprint": "…", "engines": [
 *   {"engine": "pytorch", "imagesPerSecond": {"LeNet-5": 8712.3}, "problem": null}]}</pre>
 *
 * @param file may be deleted: they are measured again then
 * @param fingerprint of the programs and the machine; what was measured with another is forgotten
 */
record RememberedSpeeds(Path file, String fingerprint) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What was measured; empty if that was never, or of other programs or another machine. */
  Optional<List<MeasuredEngine>> read() {
    try {
      JsonNode document = JSON.readTree(Files.readString(file));
      if (!document.path("fingerprint").asString("").equals(fingerprint)) {
        return Optional.empty();
      }
      List<MeasuredEngine> engines = new ArrayList<>();
      for (JsonNode engine : document.path("engines")) {
        engines.add(engine(engine));
      }
      return Optional.of(List.copyOf(engines));
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  void write(List<MeasuredEngine> engines) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("fingerprint", fingerprint);
    document.put("engines", engines.stream().map(RememberedSpeeds::document).toList());
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, JSON.writeValueAsString(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MeasuredEngine engine(JsonNode document) {
    String id = document.path("engine").asString("");
    Map<String, Double> speeds = new LinkedHashMap<>();
    document
        .path("imagesPerSecond")
        .properties()
        .forEach(speed -> speeds.put(speed.getKey(), speed.getValue().asDouble()));
    return new MeasuredEngine(
        LocalEngine.byId(id).orElseThrow(() -> new IllegalArgumentException(id)),
        speeds,
        Optional.ofNullable(document.path("problem").asString(null)));
  }

  private static Map<String, Object> document(MeasuredEngine engine) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("engine", engine.engine().id());
    document.put("imagesPerSecond", engine.imagesPerSecond());
    document.put("problem", engine.problem().orElse(null));
    return document;
  }
}
