package dev.trainyard.server.run;

import dev.trainyard.engine.document.AnalysisDocument;
import dev.trainyard.engine.document.NetworkDocument;
import dev.trainyard.engine.document.PlanDocument;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.exchange.queue.EngineOffer;
import dev.trainyard.server.account.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/plans")
@Tag(name = "Runs")
class PlanApi {
  private final ReadPlan readPlan;
  private final RefuseTooLarge refuseTooLarge;
  private final ForecastRun forecast;
  private final WhatIf whatIf;

  PlanApi(ReadPlan readPlan, RefuseTooLarge refuseTooLarge, ForecastRun forecast, WhatIf whatIf) {
    this.readPlan = readPlan;
    this.refuseTooLarge = refuseTooLarge;
    this.forecast = forecast;
    this.whatIf = whatIf;
  }

  /** A plan to be looked at. */
  record PlanToCheck(
      @Schema(ref = "#/components/schemas/Plan") @NotNull(message = "Write the plan.")
          Map<String, Object> plan) {}

  /**
   * The plan with every default filled in, its network, what follows from it, who trains it and
   * what it takes there.
   */
  record CheckedPlan(
      @Schema(ref = "#/components/schemas/Plan") Map<String, Object> plan,
      @Schema(ref = "#/components/schemas/Network") Map<String, Object> network,
      @Schema(ref = "#/components/schemas/Analysis") Map<String, Object> analysis,
      @Schema(description = "Those of live workers that can train the plan, the fastest first")
          List<EngineView> engines,
      @Schema(description = "What engine auto would do now, and why, in words") String auto,
      @Schema(
              description =
                  "When it would start and be done if it were handed in now: first as it is, then"
                      + " with fewer epochs; empty while no worker here could take it")
          List<WhatIfView> starts) {}

  @Operation(
      summary = "Check a plan without training it, or hear all of its mistakes",
      description =
          "Also says how long it will train and what memory it will take on the workers that are"
              + " here. What none of them could hold is a mistake, with a batch size that fits.")
  @PostMapping("/check")
  CheckedPlan check(@AuthenticationPrincipal Person person, @RequestBody PlanToCheck body) {
    Plan plan = readPlan.from(body.plan(), person);
    refuseTooLarge.require(plan);
    ForecastRun.Outlook outlook = forecast.of(plan);
    return new CheckedPlan(
        PlanDocument.write(plan),
        NetworkDocument.write(plan.network()),
        AnalysisDocument.write(Analysis.of(plan.network())),
        engines(outlook.kinds(), outlook.offers().forEngine(plan.engine()).chosen()),
        outlook.offers().autoInWords(),
        whatIf.of(plan, outlook, person));
  }

  private static List<EngineView> engines(
      List<ForecastRun.OnKind> kinds, Optional<EngineOffer> chosen) {
    return kinds.stream()
        .map(kind -> EngineView.of(kind, chosen.filter(kind.offer()::equals).isPresent()))
        .toList();
  }
}
