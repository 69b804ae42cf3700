package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Polynomial regression: a linear regression on all products of the inputs up to a degree. */
final class PolynomialRegression implements Architecture {
  /** Of ten numbers and degree 9 there are 92,377 products. */
  private static final int MOST_INPUTS = 10;

  @Override
  public Network build(Order order) {
    var features = new Layer.PolynomialFeatures(order.options().wholeNumber("degree"));
    return order.answer(Network.from(order.input()).then("powers", features));
  }

  @Override
  public About about() {
    return new About(
        "polynomial-regression",
        "Polynomial regression",
        Family.LINEAR,
        1815,
        "A linear model of x, x², x³ … bends; with too many powers it runs through every error.",
        new Paper(
            "The application of the method of least squares to the interpolation of sequences (Gergonne)",
            "https://doi.org/10.1016/0315-0860(74)90034-2"));
  }

  @Override
  public List<Option> options() {
    return List.of(Option.choice("degree", "Degree", "3", "1", "2", "4", "5", "6", "7", "8", "9"));
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
    return Inputs.unlessShortVector(title(), MOST_INPUTS, input);
  }
}
