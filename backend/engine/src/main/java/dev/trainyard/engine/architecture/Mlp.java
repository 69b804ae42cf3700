package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.NetworkBuilder;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The multilayer perceptron: dense layers with a nonlinearity between them. */
final class Mlp implements Architecture {

  @Override
  public Network build(Order order) {
    var activation = new Layer.Activation(order.options().nonlinearity("activation"));
    double dropout = order.options().number("dropout");
    NetworkBuilder network = order.fromVector();
    List<Integer> hidden = order.options().sizes("hidden");
    for (int i = 0; i < hidden.size(); i++) {
      String id = "hidden" + (i + 1);
      network
          .then(id, Layer.Dense.of(order.width().of(hidden.get(i))))
          .then(id + "-activation", activation);
      if (dropout > 0) {
        network.then(id + "-dropout", new Layer.Dropout(dropout));
      }
    }
    return order.answer(network);
  }

  @Override
  public About about() {
    return new About(
        "mlp",
        "Multilayer perceptron",
        Family.FIRST,
        1986,
        "Hidden units learn features of their own when errors are propagated back through them.",
        new Paper(
            "Learning representations by back-propagating errors (Rumelhart, Hinton, Williams)",
            "https://doi.org/10.1038/323533a0"));
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.activation("relu", "tanh", "sigmoid"),
        Option.dropout("0"),
        Option.sizes("hidden", "Units of the hidden layers", "128,64"));
  }

  @Override
  public Set<Task> tasks() {
    return Set.of(Task.CLASSIFICATION, Task.REGRESSION);
  }

  @Override
  public List<Shape> inputs() {
    return Stream.concat(Inputs.SMALL_IMAGES.stream(), Inputs.POINTS.stream()).toList();
  }

  @Override
  public Optional<String> objection(Shape input) {
    return Inputs.unlessFlat("A multilayer perceptron", input);
  }
}
