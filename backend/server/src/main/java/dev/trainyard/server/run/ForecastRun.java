package dev.trainyard.server.run;

import dev.trainyard.engine.forecast.MemoryNeed;
import dev.trainyard.engine.forecast.TrainingTime;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Workload;
import dev.trainyard.engine.training.Device;
import dev.trainyard.exchange.pool.WorkerKind;
import dev.trainyard.exchange.queue.EngineOffer;
import dev.trainyard.exchange.queue.EngineOffers;
import dev.trainyard.exchange.queue.Forecast;
import dev.trainyard.exchange.queue.RunQueue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/** Says before a plan is queued what it will take on those workers that are here. */
@Component
class ForecastRun {
  private final RunQueue queue;
  private final LiveWorkers workers;

  ForecastRun(RunQueue queue, LiveWorkers workers) {
    this.queue = queue;
    this.workers = workers;
  }

  /**
   * What the plan would take on one kind of worker.
   *
   * @param time empty where no speed is known
   */
  record OnKind(EngineOffer offer, long bytes, Optional<TrainingTime> time) {
    Forecast forecast() {
      return new Forecast(
          offer.kind(),
          time.map(known -> OptionalDouble.of(known.typical())).orElse(OptionalDouble.empty()),
          bytes);
    }
  }

  /**
   * @param memoryNeeded by {@link MemoryNeed#holder}
   * @param offers of all engines
   * @param kinds of those that the plan asks for, the fastest first
   */
  record Outlook(Map<String, Long> memoryNeeded, EngineOffers offers, List<OnKind> kinds) {
    List<Forecast> forecasts() {
      return kinds.stream().map(OnKind::forecast).toList();
    }
  }

  Outlook of(Plan plan) {
    Analysis analysis = Analysis.of(plan.network());
    Map<String, Long> needed = MemoryNeed.byHolder(plan, analysis);
    EngineOffers offers = queue.offers(Workload.of(plan), plan.precision(), needed);
    Map<WorkerKind, Device> devices = new HashMap<>();
    workers.now().devices().forEach(device -> devices.put(WorkerKind.of(device), device));
    List<OnKind> kinds =
        offers.forEngine(plan.engine()).all().stream()
            .filter(offer -> devices.containsKey(offer.kind()))
            .map(offer -> on(offer, plan, analysis, devices.get(offer.kind())))
            .toList();
    return new Outlook(needed, offers, kinds);
  }

  private static OnKind on(EngineOffer offer, Plan plan, Analysis analysis, Device device) {
    return new OnKind(offer, MemoryNeed.of(plan, analysis, device).bytes(), offer.timeOf(plan));
  }
}
