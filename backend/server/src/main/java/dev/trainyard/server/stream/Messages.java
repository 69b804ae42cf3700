package dev.trainyard.server.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.trainyard.exchange.metrics.NumberedMeasurement;
import dev.trainyard.server.pool.PoolView;
import dev.trainyard.server.run.MeasurementView;
import dev.trainyard.server.run.RunView;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the server says, as text. */
@Component
class Messages {
  static final String HEARTBEAT = "{\"kind\":\"heartbeat\"}";
  static final String MY_RUNS = "runs";
  static final String POOL = "pool";
  static final String WORKSHOP = "workshop";

  private final JsonMapper json;

  Messages(JsonMapper json) {
    this.json = json;
  }

  private record Measured(String topic, String kind, long n, List<MeasurementView> measurements) {}

  private record RunChanged(String topic, String kind, RunView run) {}

  private record ArtifactStored(String topic, String kind, String name) {}

  private record WorkshopChanged(String topic, String kind) {}

  private record PoolChanged(String topic, String kind, PoolView pool) {}

  private record ProblemSeen(
      String kind,
      String code,
      String detail,
      @JsonInclude(JsonInclude.Include.NON_NULL) String topic) {}

  /**
   * @param batch not empty, ascending
   */
  String measurements(RunTopic topic, List<NumberedMeasurement> batch) {
    return json.writeValueAsString(
        new Measured(
            topic.text(),
            "measurements",
            batch.get(batch.size() - 1).n(),
            batch.stream().map(MeasurementView::of).toList()));
  }

  String run(String topic, RunView run) {
    return json.writeValueAsString(new RunChanged(topic, "run", run));
  }

  String artifact(RunTopic topic, String name) {
    return json.writeValueAsString(new ArtifactStored(topic.text(), "artifact", name));
  }

  String pool(PoolView pool) {
    return json.writeValueAsString(new PoolChanged(POOL, "pool", pool));
  }

  /**
   * @param kind what of the workshop changed, in one word
   */
  String workshop(String kind) {
    return json.writeValueAsString(new WorkshopChanged(WORKSHOP, kind));
  }

  /**
   * @param topic null if the problem belongs to none
   */
  String problem(String code, String detail, String topic) {
    return json.writeValueAsString(new ProblemSeen("problem", code, detail, topic));
  }
}
