package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.NetworkBuilder;
import dev.trainyard.engine.network.Shape;
import java.util.List;
import java.util.Optional;

/** Softmax regression: one weight for each pixel and class. */
final class SoftmaxRegression implements Architecture {

  @Override
  public Network build(Shape input, int classes, Width width, Options options) {
    NetworkBuilder network = Network.from(input);
    if (!(input instanceof Shape.Vector)) {
      network.then("flatten", new Layer.Flatten());
    }
    return network
        .then("output", Layer.Dense.of(classes))
        .then("softmax", new Layer.Softmax())
        .build();
  }

  @Override
  public String id() {
    return "softmax-regression";
  }

  @Override
  public String title() {
    return "Softmax regression";
  }

  @Override
  public int year() {
    return 1958;
  }

  @Override
  public String idea() {
    return "Each class adds up the pixels that speak for it, and softmax makes the sums probabilities.";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "The Regression Analysis of Binary Sequences (Cox)",
        "https://doi.org/10.1111/j.2517-6161.1958.tb00292.x");
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public List<Shape> inputs() {
    return Inputs.SMALL_IMAGES;
  }

  @Override
  public Optional<String> objection(Shape input) {
    return input instanceof Shape.Volume
        ? Optional.of("Softmax regression needs an image or a vector.")
        : Optional.empty();
  }
}
