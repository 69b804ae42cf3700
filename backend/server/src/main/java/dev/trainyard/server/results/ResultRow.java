package dev.trainyard.server.results;

import dev.trainyard.exchange.database.OrNull;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.exchange.queue.RunResult;
import dev.trainyard.server.account.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run as a line of the results. */
@Component
class ResultRow {
  static final List<String> HEADER =
      List.of(
          "person",
          "email",
          "run",
          "title",
          "architecture",
          "dataset",
          "engine",
          "device",
          "state",
          "reason",
          "epochs_planned",
          "epochs_trained",
          "test_accuracy",
          "best_test_accuracy",
          "test_loss",
          "train_loss",
          "seconds",
          "parameters",
          "created",
          "started",
          "ended",
          "leaderboard_accuracy");

  private final JsonMapper json;

  ResultRow(JsonMapper json) {
    this.json = json;
  }

  /**
   * @param epochs after which it was tested; null before the first
   * @param best accuracy that was measured after any epoch; null if none was
   * @param held accuracy on held-out examples; null if it was in no challenge
   */
  List<?> of(RunRecord run, Optional<Person> owner, Integer epochs, Double best, Double held) {
    JsonNode plan = json.readTree(run.plan());
    Optional<RunResult> result = run.result();
    return Arrays.asList(
        owner.map(Person::displayName).orElse(null),
        owner.map(Person::email).orElse(null),
        run.id(),
        run.title(),
        plan.at("/architecture/id").asString("own network"),
        plan.at("/dataset/id").asString(""),
        run.engine().orElse(null),
        run.device().orElse(null),
        run.state(),
        run.reason(),
        plan.path("epochs").asInt(),
        epochs,
        number(result, RunResult::testAccuracy),
        best,
        result.map(RunResult::testLoss).orElse(null),
        result.map(RunResult::trainLoss).orElse(null),
        result.map(RunResult::seconds).orElse(null),
        result.map(RunResult::parameters).orElse(null),
        run.createdAt(),
        run.startedAt().orElse(null),
        run.finishedAt().orElse(null),
        held);
  }

  private static Double number(
      Optional<RunResult> result, Function<RunResult, OptionalDouble> value) {
    return OrNull.of(result.map(value).orElse(OptionalDouble.empty()));
  }
}
