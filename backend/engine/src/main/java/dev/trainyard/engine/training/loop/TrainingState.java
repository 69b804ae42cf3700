package dev.trainyard.engine.training.loop;

import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.InitialWeights;
import dev.trainyard.engine.training.Interval;
import dev.trainyard.engine.training.StartWeights;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.Weights;
import java.util.List;
import java.util.Optional;

/**
 * Where a training stands between two steps; with the plan and the data, all that there is to know,
 * on any engine. Chance needs no state: every draw follows from seed and step.
 *
 * @param step optimizer steps done
 * @param weights all of them, running statistics included
 * @param memory of the optimizer, as in {@link Arithmetic#memory}; empty before the first step
 * @param interval what was seen since the last measurement
 * @param stopping how near it is to an early end
 */
public record TrainingState(
    long step, Weights weights, List<float[]> memory, Interval interval, StoppingState stopping) {
  public TrainingState {
    memory = List.copyOf(memory);
  }

  /** Before the first step. */
  static TrainingState fresh(Plan plan, Optional<Weights> source, TrainingData data) {
    Weights drawn = InitialWeights.of(plan.network(), plan.initialization(), plan.seed());
    Weights placed = PlaceCentres.at(data, plan.network(), drawn);
    return of(StartWeights.of(plan, placed, source));
  }

  /** Before the first step from these weights. */
  static TrainingState of(Weights weights) {
    return new TrainingState(0, weights, List.of(), new Interval(), StoppingState.FRESH);
  }
}
