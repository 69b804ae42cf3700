package dev.trainyard.engine.training;

import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Start;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The weights that a plan begins with. */
public final class StartWeights {
  private StartWeights() {}

  /**
   * Fresh weights; those of the nodes that the plan's {@link Start} copies are the source's.
   *
   * @param fresh as they would be without a start
   * @param source of the model that the plan starts from; empty if it starts from none
   * @throws TrainingFailed.UnreadableData if the source is missing or has other weights than the
   *     plan was checked with
   */
  public static Weights of(Plan plan, Weights fresh, Optional<Weights> source) {
    if (plan.start().isEmpty()) {
      return fresh;
    }
    Weights given = source.orElseThrow(() -> unfit(plan.start().get()));
    Set<String> copied = Set.copyOf(plan.start().get().copied());
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    fresh
        .tensors()
        .forEach(
            (name, drawn) -> {
              boolean copies = copied.contains(WeightShapes.node(name));
              Tensor tensor = copies ? given.tensors().get(name) : drawn;
              if (tensor == null || !tensor.shape().equals(drawn.shape())) {
                throw unfit(plan.start().get());
              }
              tensors.put(name, tensor);
            });
    return new Weights(tensors);
  }

  private static TrainingFailed unfit(Start start) {
    return new TrainingFailed.UnreadableData(
        "The model of run %s that this run starts from is not there, or is another one. Submit the plan anew."
            .formatted(start.source().id()),
        null);
  }
}
