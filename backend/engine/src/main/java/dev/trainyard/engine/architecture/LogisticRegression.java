package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import java.util.List;
import java.util.Optional;

/** Logistic regression: one sigmoid unit gives the probability of the second of two classes. */
final class LogisticRegression implements Architecture {

  @Override
  public Network build(Order order) {
    return order
        .fromVector()
        .then("output", Layer.Dense.of(1))
        .then("sigmoid", new Layer.Activation(Layer.Nonlinearity.SIGMOID))
        .build();
  }

  @Override
  public About about() {
    return new About(
        "logistic-regression",
        "Logistic regression",
        Family.LINEAR,
        1958,
        "A weighted sum becomes the probability of one of two classes; where it is one half, a straight line parts them.",
        new Paper(
            "The Regression Analysis of Binary Sequences (Cox)",
            "https://doi.org/10.1111/j.2517-6161.1958.tb00292.x"));
  }

  @Override
  public int mostOutputs() {
    return 2;
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
