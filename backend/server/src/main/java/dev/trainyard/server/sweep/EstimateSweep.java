package dev.trainyard.server.sweep;

import dev.trainyard.engine.forecast.TrainingTime;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Workload;
import dev.trainyard.exchange.queue.EngineOffer;
import dev.trainyard.exchange.queue.EngineOffers;
import dev.trainyard.exchange.queue.RunQueue;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Roughly how long a sweep takes on the workers that are here now. */
@Component
class EstimateSweep {
  private final RunQueue queue;

  EstimateSweep(RunQueue queue) {
    this.queue = queue;
  }

  /**
   * Seconds until all are trained if nobody else waits; empty while the speed of one is unknown.
   */
  Optional<Double> seconds(List<Plan> plans) {
    Map<String, Optional<EngineOffer>> known = new HashMap<>();
    double sum = 0;
    for (Plan plan : plans) {
      Workload workload = Workload.of(plan);
      Optional<EngineOffer> offer =
          known.computeIfAbsent(
              workload.key() + plan.engine(),
              key -> taker(queue.offers(workload, plan.precision()).forEngine(plan.engine())));
      Optional<TrainingTime> time = offer.flatMap(one -> one.timeOf(plan));
      if (time.isEmpty()) {
        return Optional.empty();
      }
      sum += time.get().typical() / Math.max(1, offer.get().workers());
    }
    return Optional.of(sum);
  }

  /** The workers that would take such a run. */
  private static Optional<EngineOffer> taker(EngineOffers offers) {
    return offers
        .chosen()
        .or(
            () ->
                offers.all().stream()
                    .max(Comparator.comparingDouble(one -> one.imagesPerSecond().orElse(0))));
  }
}
