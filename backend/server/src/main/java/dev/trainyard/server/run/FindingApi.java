package dev.trainyard.server.run;

import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.training.finding.Finding;
import dev.trainyard.engine.training.finding.Findings;
import dev.trainyard.engine.training.finding.Remedy;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.server.account.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/runs/{id}/findings")
@Tag(name = "Runs")
class FindingApi {
  private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

  private final Runs runs;
  private final FollowMeasurements measured;
  private final ReadPlan readPlan;
  private final JsonMapper json;

  FindingApi(Runs runs, FollowMeasurements measured, ReadPlan readPlan, JsonMapper json) {
    this.runs = runs;
    this.measured = measured;
    this.readPlan = readPlan;
    this.json = json;
  }

  /** Something that goes wrong in a run, where, why, and a plan that does better. */
  @Schema(name = "Finding")
  record FindingView(
      @Schema(example = "dead-units") String kind,
      @Schema(example = "Dead ReLU units") String title,
      int epoch,
      @Schema(description = "After which it is first seen") long step,
      @Schema(description = "What happens, in a sentence") String what,
      @Schema(description = "Why, and what helps, in a sentence") String why,
      RetryView retry) {}

  /** A plan to hand in next. */
  @Schema(name = "Retry")
  record RetryView(
      @Schema(example = "[\"Learning rate 0.1 → 0.01\"]") List<String> changes,
      @Schema(ref = "#/components/schemas/Plan") Map<String, Object> plan) {}

  /** What goes wrong, by step. */
  record FindingList(List<FindingView> findings) {}

  @Operation(
      summary = "Hear what goes wrong in a run, as far as it has come",
      description =
          "Divergence, exploding gradients, dead ReLU units, saturation, oscillation, plateaus, a"
              + " learning rate that is too small, overfitting. Healthy runs have no findings.")
  @GetMapping
  FindingList list(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    RunRecord run = runs.of(person, new RunId(id));
    Map<String, Object> document = json.readValue(run.plan(), DOCUMENT);
    Plan plan = readPlan.stored(document);
    return new FindingList(
        Findings.of(plan, measured.of(run.id())).stream()
            .map(finding -> view(finding, document))
            .toList());
  }

  private static FindingView view(Finding finding, Map<String, Object> plan) {
    Remedy remedy = finding.remedy();
    return new FindingView(
        finding.kind().text(),
        finding.kind().title(),
        finding.epoch(),
        finding.step(),
        finding.what(),
        finding.why(),
        new RetryView(
            remedy.changes().stream().map(Remedy.Change::words).toList(), remedy.applyTo(plan)));
  }
}
