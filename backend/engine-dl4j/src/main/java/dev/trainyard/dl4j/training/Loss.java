package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.Pass;
import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.network.Head;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.loop.ReadClassMaps;
import dev.trainyard.engine.training.loop.StepResult;

/**
 * What a batch's scores cost, and the gradient of it. Few numbers beside those of the network, so
 * they are worked out in Java and in double precision.
 */
interface Loss {

  /**
   * The loss of the scores that are there; its gradient goes into the pass.
   *
   * @param order whose examples from {@code from} on the batch holds
   */
  StepResult of(EpochOrder order, int from);

  /** Of training examples. */
  static Loss of(Head head, Pass pass, Targets targets, Plan plan) {
    return switch (head) {
      case SOFTMAX -> new CrossEntropy(pass, (Targets.Classes) targets);
      case SIGMOID -> new BinaryCrossEntropy(pass, (Targets.Classes) targets);
      case SOFTMAX_MAP -> of(pass, (Targets.ClassMaps) targets, plan);
      case VALUES -> new SquaredError(pass, (Targets.Values) targets);
    };
  }

  private static Loss of(Pass pass, Targets.ClassMaps maps, Plan plan) {
    return new MapCrossEntropy(pass, maps.decisions(), ReadClassMaps.forTraining(plan, maps));
  }
}
