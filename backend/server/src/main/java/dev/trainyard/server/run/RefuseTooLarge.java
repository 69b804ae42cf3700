package dev.trainyard.server.run;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.forecast.InWords;
import dev.trainyard.engine.forecast.MemoryNeed;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.Device;
import dev.trainyard.server.problem.Declined;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Refuses plans that no worker could hold in its memory. Where no worker is here that could train
 * one at all nothing is refused: the run waits, and says for whom.
 */
@Component
public class RefuseTooLarge {
  private final LiveWorkers workers;

  RefuseTooLarge(LiveWorkers workers) {
    this.workers = workers;
  }

  /**
   * @throws Declined with what is needed, what there is and what would fit
   */
  void require(Plan plan) {
    problem(plan, workers.now())
        .ifPresent(
            problem -> {
              throw Declined.invalid(List.of(problem));
            });
  }

  /** What {@link #require} says, of workers that were looked up before. */
  public Optional<Problem> problem(Plan plan, LiveWorkers.Now all) {
    List<Device> able = all.with(plan.engine(), plan.precision()).devices();
    Analysis analysis = Analysis.of(plan.network());
    return able.stream()
        .max(Comparator.comparingLong(device -> spare(plan, analysis, device)))
        .filter(best -> spare(plan, analysis, best) < 0)
        .map(best -> tooLarge(MemoryNeed.of(plan, analysis, best), best));
  }

  /** Below 0 where it does not fit. */
  private static long spare(Plan plan, Analysis analysis, Device device) {
    return MemoryNeed.room(device) - MemoryNeed.of(plan, analysis, device).bytes();
  }

  private static Problem tooLarge(MemoryNeed need, Device best) {
    long room = MemoryNeed.room(best);
    int fits = need.fitting(room);
    String field =
        fits > 0
            ? "batchSize"
            : need.plan().architecture().isPresent() ? "architecture" : "network";
    String fix =
        fits > 0
            ? "Batches of %d need %s.".formatted(fits, InWords.bytes(need.bytes(fits)))
            : "Not even one example at a time fits: choose a narrower network.";
    return new Problem(
        "/plan/" + field,
        "This training needs about %s of memory; no worker here can give it more than %s. %s"
            .formatted(InWords.bytes(need.bytes()), InWords.bytes(room), fix));
  }
}
