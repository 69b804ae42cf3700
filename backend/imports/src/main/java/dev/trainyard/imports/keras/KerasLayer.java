package dev.trainyard.imports.keras;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.imports.draft.Draft;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * One layer of the file on its way to nodes.
 *
 * @param kind its class: "Conv2D"
 * @param inputs what it reads
 * @param weights in Keras's order
 */
record KerasLayer(
    String name,
    String kind,
    JsonNode config,
    List<Value> inputs,
    List<Tensor> weights,
    Draft draft) {

  /** Thrown when the layer can't be nodes; what was wrong is noted in the draft. */
  static final class NoLayer extends Exception {
    private static final long serialVersionUID = 1L;

    NoLayer() {
      super("It is noted in the draft.", null, false, false);
    }
  }

  NoLayer refuse(String sentence, Object... arguments) {
    draft.problem(name, sentence, arguments);
    return new NoLayer();
  }

  Value input() throws NoLayer {
    if (inputs.size() != 1) {
      throw refuse("It reads %d inputs; a %s reads one.", inputs.size(), kind);
    }
    return inputs.get(0);
  }

  /** Its input, which has no padding that it would not see. */
  Value whole() throws NoLayer {
    if (!input().pads().isNone()) {
      throw refuse("A %s reads an image with padding; only convolutions can.", kind);
    }
    return input();
  }

  Shape shape(Value value) throws NoLayer {
    return draft.shape(value.node()).orElseThrow(NoLayer::new);
  }

  Shape.Image image() throws NoLayer {
    if (shape(input()) instanceof Shape.Image image) {
      return image;
    }
    throw refuse("A %s reads images, not vectors.", kind);
  }

  boolean isOnInput() throws NoLayer {
    return input().node().equals(Network.INPUT);
  }

  /** Two whole numbers, (height, width). */
  int[] pair(String setting, int standard) {
    JsonNode value = config.path(setting);
    return value.isArray() && value.size() == 2
        ? new int[] {value.get(0).asInt(standard), value.get(1).asInt(standard)}
        : new int[] {value.asInt(standard), value.asInt(standard)};
  }

  String text(String setting, String standard) {
    return config.path(setting).asString(standard);
  }

  boolean flag(String setting, boolean standard) {
    return config.path(setting).asBoolean(standard);
  }

  /** Whether it is padded as far as its input is large. */
  boolean isSame() throws NoLayer {
    String padding = text("padding", "valid").toLowerCase(Locale.ROOT);
    if (!padding.equals("same") && !padding.equals("valid")) {
      throw refuse("Its padding %s is not known here; same and valid are.", padding);
    }
    return padding.equals("same");
  }

  void requireWeights(int count) throws NoLayer {
    if (weights.size() != count) {
      throw refuse("The file has %d weights for it; it needs %d.", weights.size(), count);
    }
  }

  Tensor weight(int index, int rank) throws NoLayer {
    if (weights.get(index).shape().size() != rank) {
      throw refuse("Its weights have the shape %s.", weights.get(index).shape());
    }
    return weights.get(index);
  }

  /** A node that reads one. */
  String add(Layer layer, String input) {
    return draft.add(name, layer, List.of(input));
  }

  void weight(String id, String weight, Tensor tensor) {
    draft.weight(id, weight, tensor, name + "/" + weight);
  }
}
