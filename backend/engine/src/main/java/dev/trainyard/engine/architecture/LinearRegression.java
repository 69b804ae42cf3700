package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Linear regression: y = W x + b by least squares. */
final class LinearRegression implements Architecture {

  @Override
  public Network build(Order order) {
    return order.answer(order.fromVector());
  }

  @Override
  public About about() {
    return new About(
        "linear-regression",
        "Linear regression",
        Family.LINEAR,
        1805,
        "The straight line with the least sum of squared errors.",
        new Paper(
            "Nouvelles méthodes pour la détermination des orbites des comètes (Legendre)",
            "https://archive.org/details/nouvellesmthode00legegoog"));
  }

  @Override
  public Set<Task> tasks() {
    return Set.of(Task.REGRESSION);
  }

  @Override
  public List<Shape> inputs() {
    return Inputs.POINTS;
  }

  @Override
  public Optional<String> objection(Shape input) {
    return Inputs.unlessFlat(title(), input);
  }
}
