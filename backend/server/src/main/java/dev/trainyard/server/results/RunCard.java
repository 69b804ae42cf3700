package dev.trainyard.server.results;

import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.exchange.queue.RunResult;
import dev.trainyard.server.run.RunView;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What somebody must know of a run to understand its model, as Markdown. */
final class RunCard {
  private static final List<String> TRAINING =
      List.of(
          "solver",
          "optimizer",
          "schedule",
          "gradientClip",
          "stopping",
          "initialization",
          "batchSize",
          "epochs",
          "augmentation");

  private final RunRecord run;
  private final RunView view;
  private final JsonNode plan;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param plan the run's, read
   */
  RunCard(RunRecord run, RunView view, JsonNode plan) {
    this.run = run;
    this.view = view;
    this.plan = plan;
  }

  String text() {
    text.append("# %s%n%n".formatted(Markdown.line(run.title())));
    text.append(
        "Run `%s` of %s in %s: %s. %s%n"
            .formatted(
                run.id(),
                Markdown.line(view.owner().displayName()),
                Markdown.line(view.workshop().title()),
                run.state().name().toLowerCase(Locale.ROOT),
                Markdown.line(run.reason())));
    results();
    network();
    data();
    table("Training");
    TRAINING.forEach(field -> row(field, words(plan.path(field))));
    making();
    text.append(
        "%n## Lineage%n%n%s%n"
            .formatted(
                view.lineage() == null
                    ? "Every weight was drawn fresh from the seed."
                    : Markdown.line(view.lineage().words())));
    return text.toString().replace("\r\n", "\n");
  }

  private void results() {
    table("Results");
    if (run.result().isEmpty()) {
      row("none", "The run ended before it had any.");
      return;
    }
    RunResult result = run.result().get();
    row("test accuracy", share(result.testAccuracy()));
    row("test loss", String.valueOf(result.testLoss()));
    row("train accuracy", share(result.trainAccuracy()));
    row("train loss", String.valueOf(result.trainLoss()));
    row("mean intersection over union", share(result.meanIou()));
    row("R²", result.r2().isPresent() ? String.valueOf(result.r2().getAsDouble()) : "");
    row("seconds of training", String.format(Locale.ROOT, "%.1f", result.seconds()));
  }

  private void network() {
    table("Network");
    row("architecture", plan.at("/architecture/id").asString("own network, see plan.json"));
    row("width", words(plan.at("/architecture/width")));
    row("options", words(plan.at("/architecture/options")));
    row("layers", plan.at("/network/nodes").isArray() ? count(plan.at("/network/nodes")) : "");
    row("parameters", run.result().map(one -> String.valueOf(one.parameters())).orElse(""));
  }

  private void data() {
    table("Data");
    plan.path("dataset").properties().forEach(one -> row(one.getKey(), words(one.getValue())));
  }

  private void making() {
    table("How it was made");
    row("seed", words(plan.path("seed")));
    row("engine", run.engine().orElse("none yet"));
    row("why this engine", run.engineReason().orElse(""));
    row("precision", view.precision() == null ? "" : view.precision());
    row("device", run.device().orElse(""));
    row("created", String.valueOf(run.createdAt()));
    row("started", run.startedAt().map(String::valueOf).orElse(""));
    row("ended", run.finishedAt().map(String::valueOf).orElse(""));
  }

  private void table(String title) {
    text.append("%n## %s%n%n| | |%n|---|---|%n".formatted(title));
  }

  private void row(String name, String value) {
    if (!value.isEmpty()) {
      text.append("| %s | %s |%n".formatted(name, Markdown.line(value)));
    }
  }

  private static String share(OptionalDouble number) {
    return number.isEmpty()
        ? ""
        : Double.isFinite(number.getAsDouble())
            ? String.format(Locale.ROOT, "%.2f %%", 100 * number.getAsDouble())
            : String.valueOf(number.getAsDouble());
  }

  private static String count(JsonNode list) {
    return String.valueOf(list.size());
  }

  /** What is null is left out; of an object its fields one after another. */
  private static String words(JsonNode value) {
    if (value.isObject()) {
      return value.properties().stream()
          .filter(field -> !field.getValue().isNull())
          .map(field -> field.getKey() + " " + words(field.getValue()))
          .collect(Collectors.joining(", "));
    }
    return value.isNull() || value.isMissingNode()
        ? ""
        : value.isString() ? value.asString() : value.toString();
  }
}
