package dev.trainyard.imports.keras;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.imports.draft.Affine;
import dev.trainyard.imports.draft.Pads;
import dev.trainyard.imports.draft.Rearrange;
import dev.trainyard.imports.keras.KerasLayer.NoLayer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Layers without a window. */
final class Others {
  private Others() {}

  static Value dense(KerasLayer layer) throws NoLayer {
    boolean bias = layer.flag("use_bias", true);
    layer.requireWeights(bias ? 2 : 1);
    Value value = layer.whole();
    if (!(layer.shape(value) instanceof Shape.Vector vector)) {
      throw layer.refuse("It reads an image place by place; put a Flatten before it.");
    }
    Tensor weight = Rearrange.axes(layer.weight(0, 2), 1, 0); // from in × out
    String id = layer.add(new Layer.Dense(weight.shape().get(0), bias), value.node());
    boolean turn = value.flattened().isPresent() && weight.shape().get(1) == vector.size();
    layer.weight(
        id,
        "weight",
        turn ? Rearrange.columnsToChannelsFirst(weight, value.flattened().get()) : weight);
    if (bias) {
      layer.weight(id, "bias", layer.weight(1, 1));
    }
    return Activations.after(layer, Value.of(id));
  }

  static Value batchNormalization(KerasLayer layer) throws NoLayer {
    boolean scale = layer.flag("scale", true);
    boolean center = layer.flag("center", true);
    layer.requireWeights(2 + (scale ? 1 : 0) + (center ? 1 : 0));
    Value value = layer.whole();
    JsonNode axis = layer.config().path("axis");
    int along = (axis.isArray() && axis.size() == 1 ? axis.get(0) : axis).asInt(-1);
    int last = layer.shape(value) instanceof Shape.Image ? 3 : 1;
    if (along != -1 && along != last) {
      throw layer.refuse("It normalises along axis %s; channels are the last.", axis);
    }
    List<Tensor> left = new ArrayList<>(layer.weights());
    int channels = left.get(0).values().length;
    List<Tensor> all =
        List.of(
            scale ? left.remove(0) : filled(channels, 1),
            center ? left.remove(0) : filled(channels, 0),
            left.get(0),
            left.get(1));
    String id =
        layer.add(
            new Layer.BatchNormalization(
                layer.config().path("epsilon").asDouble(1e-3),
                layer.config().path("momentum").asDouble(0.99)),
            value.node());
    List<String> names = List.of("scale", "bias", "mean", "variance");
    for (int i = 0; i < names.size(); i++) {
      layer.weight(id, names.get(i), inOrder(all.get(i), value));
    }
    return value.then(id);
  }

  /** A number for each of a flattened image's, in our order. */
  private static Tensor inOrder(Tensor row, Value value) {
    if (value.flattened().isEmpty()) {
      return row;
    }
    Tensor turned =
        Rearrange.columnsToChannelsFirst(
            Rearrange.reshape(row, 1, row.values().length), value.flattened().get());
    return Rearrange.reshape(turned, row.values().length);
  }

  private static Tensor filled(int size, float value) {
    float[] values = new float[size];
    Arrays.fill(values, value);
    return new Tensor(List.of(size), values);
  }

  static Value dropout(KerasLayer layer) throws NoLayer {
    Value value = layer.input();
    double rate = layer.config().path("rate").asDouble(0);
    return rate > 0 && rate < 1 && value.pads().isNone()
        ? value.then(layer.add(new Layer.Dropout(rate), value.node()))
        : value;
  }

  static Value flatten(KerasLayer layer) throws NoLayer {
    Value value = layer.whole();
    if (!(layer.shape(value) instanceof Shape.Image image)) {
      return value;
    }
    return new Value(layer.add(new Layer.Flatten(), value.node()), Optional.of(image), Pads.NONE);
  }

  /** Only where it changes nothing: (28, 28) to (28, 28, 1), or an image to a vector. */
  static Value reshape(KerasLayer layer) throws NoLayer {
    Shape shape = layer.shape(layer.whole());
    List<Integer> target =
        layer.config().path("target_shape").valueStream().map(JsonNode::asInt).toList();
    boolean same =
        shape instanceof Shape.Image image
            && image.channels() == 1
            && target.equals(List.of(image.height(), image.width(), 1));
    if (same || shape instanceof Shape.Vector && target.size() == 1) {
      return layer.input();
    } else if (shape instanceof Shape.Image && target.size() == 1) {
      return flatten(layer);
    }
    throw layer.refuse("It makes %s of %s, which no layer here does.", target, shape.sizes());
  }

  static Value join(KerasLayer layer) throws NoLayer {
    List<String> nodes = new ArrayList<>();
    Optional<Shape.Image> flattened = layer.inputs().get(0).flattened();
    for (Value value : layer.inputs()) {
      if (!value.pads().isNone() || !value.flattened().equals(flattened)) {
        throw layer.refuse(
            "A %s of padded images or of flattened ones can't be read.", layer.kind());
      }
      nodes.add(value.node());
    }
    JsonNode axis = layer.config().path("axis");
    if (layer.kind().equals("Concatenate") && axis.asInt(-1) != -1 && axis.asInt(-1) != 3) {
      throw layer.refuse("It puts its inputs together along axis %s; channels are the last.", axis);
    }
    Layer joined =
        switch (layer.kind()) {
          case "Add" -> new Layer.Add();
          case "Multiply" -> new Layer.Multiply();
          default -> new Layer.Concatenate();
        };
    String id = layer.draft().add(layer.name(), joined, nodes);
    return layer.inputs().get(0).then(id);
  }

  static Value rescaling(KerasLayer layer) throws NoLayer {
    if (!layer.isOnInput()) {
      throw layer.refuse("It scales what other layers say; only the model's input can be scaled.");
    }
    layer.draft().scale(new Affine(numbers(layer, "scale", 1), numbers(layer, "offset", 0)));
    return layer.input();
  }

  private static List<Double> numbers(KerasLayer layer, String setting, double standard) {
    JsonNode value = layer.config().path(setting);
    return value.isArray()
        ? value.valueStream().map(JsonNode::asDouble).toList()
        : List.of(value.asDouble(standard));
  }

  static Value pass(KerasLayer layer) throws NoLayer {
    return layer.input();
  }
}
