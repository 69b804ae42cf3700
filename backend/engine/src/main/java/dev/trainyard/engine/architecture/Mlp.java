package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.NetworkBuilder;
import dev.trainyard.engine.network.Shape;
import java.util.List;
import java.util.Optional;

/** The multilayer perceptron: dense layers with a nonlinearity between them. */
final class Mlp implements Architecture {

  @Override
  public Network build(Shape input, int classes, Width width, Options options) {
    var activation = new Layer.Activation(options.nonlinearity("activation"));
    double dropout = Double.parseDouble(options.text("dropout"));
    NetworkBuilder network = Network.from(input);
    if (!(input instanceof Shape.Vector)) {
      network.then("flatten", new Layer.Flatten());
    }
    List<Integer> hidden = options.sizes("hidden");
    for (int i = 0; i < hidden.size(); i++) {
      String id = "hidden" + (i + 1);
      network
          .then(id, Layer.Dense.of(width.of(hidden.get(i))))
          .then(id + "-activation", activation);
      if (dropout > 0) {
        network.then(id + "-dropout", new Layer.Dropout(dropout));
      }
    }
    return network
        .then("output", Layer.Dense.of(classes))
        .then("softmax", new Layer.Softmax())
        .build();
  }

  @Override
  public String id() {
    return "mlp";
  }

  @Override
  public String title() {
    return "Multilayer perceptron";
  }

  @Override
  public int year() {
    return 1986;
  }

  @Override
  public String idea() {
    return "Hidden units learn features of their own when errors are propagated back through them.";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Learning representations by back-propagating errors (Rumelhart, Hinton, Williams)",
        "https://doi.org/10.1038/323533a0");
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.choice("activation", "Nonlinearity", "relu", "tanh", "sigmoid"),
        Option.choice("dropout", "Share of units dropped", "0", "0.1", "0.2", "0.3", "0.4", "0.5"),
        Option.sizes("hidden", "Units of the hidden layers", "128,64"));
  }

  @Override
  public List<Shape> inputs() {
    return Inputs.SMALL_IMAGES;
  }

  @Override
  public Optional<String> objection(Shape input) {
    return input instanceof Shape.Volume
        ? Optional.of("A multilayer perceptron needs an image or a vector.")
        : Optional.empty();
  }
}
