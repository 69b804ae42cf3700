package dev.trainyard.exchange.queue;

import dev.trainyard.engine.plan.Precision;
import dev.trainyard.exchange.pool.WorkerKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the pool offers for a workload at one moment.
 *
 * @param wanted the precision that was asked for
 * @param all the kinds of live workers that have it, the fastest first, the unknown last
 */
public record EngineOffers(Precision wanted, List<EngineOffer> all) {
  public EngineOffers {
    all = List.copyOf(all);
  }

  /** What is left for a plan that asks for this engine, whose workers leave it to no other. */
  public EngineOffers forEngine(String engine) {
    if (engine.equals(NewRun.ANY_ENGINE)) {
      return this;
    }
    return new EngineOffers(
        wanted,
        all.stream()
            .filter(offer -> offer.kind().engine().equals(engine))
            .map(EngineOffer::takenInAnyCase)
            .toList());
  }

  /**
   * Who would take the run: of the free ones if there are any. Empty if that can't be told, because
   * several would.
   */
  public Optional<EngineOffer> chosen() {
    List<EngineOffer> takers = all.stream().filter(EngineOffer::takes).toList();
    List<EngineOffer> free = takers.stream().filter(offer -> offer.free() > 0).toList();
    List<EngineOffer> next = free.isEmpty() ? takers : free;
    return next.size() == 1 ? Optional.of(next.get(0)) : Optional.empty();
  }

  /** What {@code engine: auto} would do now, and why, in words. */
  public String autoInWords() {
    return new ExplainAuto(this).now();
  }

  Optional<EngineOffer> of(WorkerKind kind) {
    return all.stream().filter(offer -> offer.kind().equals(kind)).findFirst();
  }

  List<EngineOffer> without(EngineOffer one) {
    return all.stream().filter(Predicate.not(one::equals)).toList();
  }

  /** "PyTorch", with the device where that alone would be two kinds. */
  String name(EngineOffer offer) {
    WorkerKind kind = offer.kind();
    long sameEngine = all.stream().filter(o -> o.kind().engine().equals(kind.engine())).count();
    return sameEngine == 1 ? kind.engineTitle() : kind.engineTitle() + " on " + kind.device();
  }
}
