package dev.trainyard.imports.keras;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.imports.keras.KerasLayer.NoLayer;
import java.util.List;
import java.util.Optional;

/** Functions of each number, as layers and at the end of others. */
final class Activations {
  private Activations() {}

  /** What a layer says after its own activation. */
  static Value after(KerasLayer layer, Value value) throws NoLayer {
    String function = layer.text("activation", "linear");
    Optional<Layer> activation = of(layer, function);
    return activation.isEmpty()
        ? value
        : value.then(
            layer
                .draft()
                .add(layer.name() + "." + function, activation.get(), List.of(value.node())));
  }

  static Value activation(KerasLayer layer) throws NoLayer {
    Value value = layer.whole();
    Optional<Layer> activation = of(layer, layer.text("activation", "linear"));
    return activation.isEmpty() ? value : value.then(layer.add(activation.get(), value.node()));
  }

  static Value relu(KerasLayer layer) throws NoLayer {
    boolean bounded =
        !layer.config().path("max_value").isMissingNode()
            && !layer.config().path("max_value").isNull();
    if (bounded
        || layer.config().path("negative_slope").asDouble(0) != 0
        || layer.config().path("threshold").asDouble(0) != 0) {
      throw layer.refuse(
          "Its ReLU has a slope, threshold or upper bound; a plain one can be read.");
    }
    Value value = layer.whole();
    return value.then(layer.add(new Layer.Activation(Layer.Nonlinearity.RELU), value.node()));
  }

  static Value softmax(KerasLayer layer) throws NoLayer {
    if (layer.config().path("axis").asInt(-1) != -1) {
      throw layer.refuse("Its softmax is along another axis than that of the channels.");
    }
    Value value = layer.whole();
    return value.then(layer.add(new Layer.Softmax(), value.node()));
  }

  private static Optional<Layer> of(KerasLayer layer, String function) throws NoLayer {
    return switch (function) {
      case "linear" -> Optional.empty();
      case "relu" -> Optional.of(new Layer.Activation(Layer.Nonlinearity.RELU));
      case "tanh" -> Optional.of(new Layer.Activation(Layer.Nonlinearity.TANH));
      case "sigmoid" -> Optional.of(new Layer.Activation(Layer.Nonlinearity.SIGMOID));
      case "softmax" -> Optional.of(new Layer.Softmax());
      default ->
          throw layer.refuse(
              "Its activation %s is not known here; relu, tanh, sigmoid and softmax are.",
              function.isEmpty() ? layer.config().path("activation") : function);
    };
  }
}
