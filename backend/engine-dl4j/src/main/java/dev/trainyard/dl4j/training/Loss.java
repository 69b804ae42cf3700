package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.Pass;
import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.network.Head;
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
  StepResult of(int[] order, int from);

  static Loss of(Head head, Pass pass, Targets targets) {
    return switch (head) {
      case SOFTMAX -> new CrossEntropy(pass, (Targets.Classes) targets);
      case SIGMOID -> new BinaryCrossEntropy(pass, (Targets.Classes) targets);
      case SOFTMAX_MAP -> new MapCrossEntropy(pass, (Targets.ClassMaps) targets);
      case VALUES -> new SquaredError(pass, (Targets.Values) targets);
    };
  }
}
