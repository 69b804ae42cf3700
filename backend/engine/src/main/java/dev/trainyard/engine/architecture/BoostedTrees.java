package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Forest;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Boosted trees as a network; the solver "boosting" fills in what the trees decide. */
final class BoostedTrees implements Architecture {
  @Override
  public Network build(Order order) {
    int rounds = order.width().of(order.options().wholeNumber("rounds"));
    int trees = Math.multiplyExact(rounds, order.outputs());
    int depth = order.options().wholeNumber("depth");
    return order.answer(Forest.grow(order.fromVector(), trees, depth));
  }

  @Override
  public About about() {
    return new About(
        "boosted-trees",
        "Boosted trees",
        Family.TREES,
        2001,
        "Each small tree corrects what the sum of the earlier ones leaves; as a network, a decision is a steep sigmoid.",
        new Paper(
            "Greedy Function Approximation: A Gradient Boosting Machine (Friedman)",
            "https://doi.org/10.1214/aos/1013203451"));
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.number("rounds", "Rounds, a tree for each output", "30"),
        Option.choice("depth", "Depth of a tree", "3", "1", "2", "4", "5"));
  }

  @Override
  public Set<Task> tasks() {
    return Set.of(Task.CLASSIFICATION, Task.REGRESSION);
  }

  @Override
  public List<Shape> inputs() {
    return Inputs.FLAT;
  }

  @Override
  public Optional<String> objection(Shape input) {
    return Inputs.unlessFlat(title(), input);
  }
}
