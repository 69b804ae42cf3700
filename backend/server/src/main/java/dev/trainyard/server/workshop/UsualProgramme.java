package dev.trainyard.server.workshop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The programme of "Diving into CNN": with it the first workshop and every new one begin. */
@Component
class UsualProgramme {
  private static final String FILE = "diving-into-cnn.json";

  private final List<Step> steps;

  UsualProgramme(JsonMapper json) {
    try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream(FILE), FILE)) {
      steps = json.readValue(file, new TypeReference<List<Step>>() {});
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  List<Step> steps() {
    return steps;
  }
}
