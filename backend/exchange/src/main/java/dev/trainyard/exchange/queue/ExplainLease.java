package dev.trainyard.exchange.queue;

import dev.trainyard.engine.plan.Precision;
import dev.trainyard.exchange.pool.WorkerKind;
import java.util.Optional;

/** Says why a run is trained by this engine. */
final class ExplainLease {
  private ExplainLease() {}

  static String asked(WorkerKind taker) {
    return "The plan asks for %s.".formatted(taker.engineTitle());
  }

  /**
   * For a run of {@code engine: auto}.
   *
   * @param offers empty if nothing is known of the run's workload
   */
  static String taken(WorkerKind taker, Optional<EngineOffers> offers) {
    return offers
        .flatMap(all -> all.of(taker).map(mine -> taken(mine, all)))
        .orElseGet(() -> "%s was free first.".formatted(taker.engineTitle()));
  }

  private static String taken(EngineOffer mine, EngineOffers offers) {
    String name = offers.name(mine);
    if (offers.all().size() == 1) {
      return "%s is the only engine here%s."
          .formatted(name, offers.wanted() == Precision.BF16 ? " that computes in bf16" : "");
    }
    if (!mine.isKnown() || offers.without(mine).stream().noneMatch(EngineOffer::isKnown)) {
      return "%s was free first; how fast each engine here trains this network is not known yet."
          .formatted(name);
    }
    String figures = Figures.compared(offers, mine);
    return offers.all().get(0).equals(mine)
        ? "%s is the fastest here for this network: %s.".formatted(name, figures)
        : "No faster engine was free. %s trains this network at %s.".formatted(name, figures);
  }
}
