package dev.trainyard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Everything that a run measured but the speed, which no two runs share. */
final class Curve {
  private Curve() {}

  /** The points of a run that succeeded. */
  static List<String> of(Person person, String run) {
    JsonNode ended = person.get("/runs/" + run);
    assertThat(ended.get("state").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
    List<String> points = new ArrayList<>();
    for (JsonNode row : person.measurements(run)) {
      if (!row.get("series").asString().equals("images-per-second")) {
        points.add("%s %s %s".formatted(row.get("series"), row.get("step"), row.get("value")));
      }
    }
    return points;
  }

  /** The run succeeded with these very points, numbered without a gap. */
  static void assertSame(Person person, String run, List<String> points) {
    List<JsonNode> rows = person.allMeasurements(run);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).get("n").asLong()).as("numbered without a gap").isEqualTo(i + 1);
    }
    assertThat(of(person, run)).isEqualTo(points);
  }
}
