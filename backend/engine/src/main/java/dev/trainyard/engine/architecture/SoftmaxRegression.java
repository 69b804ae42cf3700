package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Softmax regression: one weight for each pixel and class. */
final class SoftmaxRegression implements Architecture {

  @Override
  public Network build(Order order) {
    return order.answer(order.fromVector());
  }

  @Override
  public About about() {
    return new About(
        "softmax-regression",
        "Softmax regression",
        Family.LINEAR,
        1958,
        "Each class adds up the pixels that speak for it, and softmax makes the sums probabilities.",
        new Paper(
            "The Regression Analysis of Binary Sequences (Cox)",
            "https://doi.org/10.1111/j.2517-6161.1958.tb00292.x"));
  }

  @Override
  public List<Shape> inputs() {
    return Stream.concat(Inputs.SMALL_IMAGES.stream(), Inputs.POINTS.stream()).toList();
  }

  @Override
  public Optional<String> objection(Shape input) {
    return Inputs.unlessFlat(title(), input);
  }
}
