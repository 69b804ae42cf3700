package dev.trainyard.engine.training.solver;

import dev.trainyard.engine.training.Weights;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What one round has reached.
 *
 * @param weights of the whole network now; asked during {@link Rounds#ended} or after the last
 *     round
 * @param answers if the solver knows them: saves the network's many passes in rounds before the
 *     last
 * @param measured what else there is to tell, by the name of its series
 */
public record Round(
    Supplier<Weights> weights, Optional<Answers> answers, Map<String, Double> measured) {
  public Round {
    measured = new LinkedHashMap<>(measured);
  }

  /**
   * The network's answers, as an {@link dev.trainyard.engine.training.EpochReport} has them.
   *
   * @param train to all training examples, in their order
   * @param test to all test examples
   */
  public record Answers(float[][] train, float[][] test) {}
}
