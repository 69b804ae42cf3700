package dev.trainyard.server.run;

import dev.trainyard.engine.document.AnalysisDocument;
import dev.trainyard.engine.document.NetworkDocument;
import dev.trainyard.engine.document.PlanDocument;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.plan.Plan;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/plans")
@Tag(name = "Runs")
class PlanApi {
  private final ReadPlan readPlan;

  PlanApi(ReadPlan readPlan) {
    this.readPlan = readPlan;
  }

  /** A plan to be looked at. */
  record PlanToCheck(
      @Schema(ref = "#/components/schemas/Plan") @NotNull(message = "Write the plan.")
          Map<String, Object> plan) {}

  /** The plan with every default filled in, its network, and what follows from it. */
  record CheckedPlan(
      @Schema(ref = "#/components/schemas/Plan") Map<String, Object> plan,
      @Schema(ref = "#/components/schemas/Network") Map<String, Object> network,
      @Schema(ref = "#/components/schemas/Analysis") Map<String, Object> analysis) {}

  @Operation(summary = "Check a plan without training it, or hear all of its mistakes")
  @PostMapping("/check")
  CheckedPlan check(@RequestBody PlanToCheck body) {
    Plan plan = readPlan.from(body.plan());
    return new CheckedPlan(
        PlanDocument.write(plan),
        NetworkDocument.write(plan.network()),
        AnalysisDocument.write(Analysis.of(plan.network())));
  }
}
