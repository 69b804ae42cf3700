package dev.trainyard.imports.keras;

import dev.trainyard.engine.Refused;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.imports.Wishes;
import dev.trainyard.imports.draft.Draft;
import dev.trainyard.imports.draft.FinishModel;
import dev.trainyard.imports.keras.KerasLayer.NoLayer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a model's layers one after the other, each when all that it reads is known. */
final class ReadModel {
  private static final int MOST_LAYERS = 2_000;

  private final JsonNode config;
  private final boolean sequential;
  private final KerasWeights weights;
  private final Wishes wishes;
  private final Map<String, Value> values = new HashMap<>();
  private final Set<String> unknown = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /**
   * @param model {@code {"class_name": …, "config": …}}
   */
  ReadModel(JsonNode model, KerasWeights weights, Wishes wishes) {
    String kind = model.path("class_name").asString("");
    if (!kind.equals("Sequential") && !kind.equals("Functional") && !kind.equals("Model")) {
      throw Hdf5.refused(
          "The model is a %s of somebody's own; a Sequential or functional model can be read."
              .formatted(kind.isEmpty() ? "class" : kind));
    }
    this.config = model.path("config");
    this.sequential = kind.equals("Sequential");
    this.weights = weights;
    this.wishes = wishes;
  }

  TrainedNetwork read() {
    List<NamedLayer> layers = layers();
    Draft draft = new Draft(input(layers));
    List<NamedLayer> waiting = new ArrayList<>(layers);
    int before;
    do {
      before = waiting.size();
      waiting.removeIf(layer -> readIfReady(layer, draft));
    } while (waiting.size() < before);
    waiting.forEach(
        layer ->
            draft.problem(
                layer.name(),
                "It reads %s, which the model lacks or which reads it in a circle.",
                layer.inputs().stream().filter(name -> !values.containsKey(name)).toList()));
    Value output = values.get(output(layers));
    if (output == null || !draft.problems().isEmpty()) {
      if (draft.problems().isEmpty()) {
        draft.problem("", "The model has no output.");
      }
      throw new Refused("model", draft.problems());
    }
    return FinishModel.of(draft, output.node(), wishes);
  }

  /**
   * @param inputs names of layers
   * @param place of its weights in an archive
   */
  private record NamedLayer(
      String name, String kind, JsonNode config, List<String> inputs, String place) {}

  private List<NamedLayer> layers() {
    JsonNode list = config.isArray() ? config : config.path("layers");
    if (list.isEmpty() || list.size() > MOST_LAYERS) {
      throw Hdf5.refused(
          "The model has %,d layers; 1 to %,d can be read.".formatted(list.size(), MOST_LAYERS));
    }
    List<NamedLayer> layers = new ArrayList<>();
    for (JsonNode layer : list) {
      String kind = layer.path("class_name").asString("");
      JsonNode settings = layer.path("config");
      String name = layer.path("name").asString(settings.path("name").asString(kind));
      List<String> inputs =
          sequential
              ? layers.isEmpty() ? List.of() : List.of(layers.get(layers.size() - 1).name())
              : Inbound.of(layer.path("inbound_nodes"));
      layers.add(new NamedLayer(name, kind, settings, inputs, place(kind)));
    }
    return layers;
  }

  /** "conv2d", then "conv2d_1": layers of a kind are counted. */
  private String place(String kind) {
    String snake =
        kind.replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
            .replaceAll("([a-z])([A-Z])", "$1_$2")
            .toLowerCase(java.util.Locale.ROOT);
    int before = counts.merge(snake, 1, Integer::sum) - 1;
    return before == 0 ? snake : snake + "_" + before;
  }

  private Shape input(List<NamedLayer> layers) {
    List<NamedLayer> inputs =
        layers.stream().filter(one -> one.kind().equals("InputLayer")).toList();
    if (inputs.size() > 1) {
      throw Hdf5.refused(
          "The model has %d inputs; one that reads images has one.".formatted(inputs.size()));
    }
    JsonNode settings = inputs.isEmpty() ? layers.get(0).config() : inputs.get(0).config();
    List<Integer> sizes =
        List.of(
                settings.path("batch_shape"),
                settings.path("batch_input_shape"),
                config.path("build_input_shape"))
            .stream()
            .filter(JsonNode::isArray)
            .findFirst()
            .map(shape -> shape.valueStream().skip(1).map(size -> size.asInt(0)).toList())
            .orElse(List.of());
    if (sizes.isEmpty() || sizes.size() > 3 || sizes.stream().anyMatch(size -> size < 1)) {
      throw Hdf5.refused(
          "The model's input %s leaves its size open. Give it a fixed one: keras.Input((28, 28, 1))."
              .formatted(sizes));
    }
    return switch (sizes.size()) {
      case 1 -> new Shape.Vector(sizes.get(0));
      case 2 -> new Shape.Image(1, sizes.get(0), sizes.get(1));
      default -> new Shape.Image(sizes.get(2), sizes.get(0), sizes.get(1));
    };
  }

  private String output(List<NamedLayer> layers) {
    if (sequential) {
      return layers.get(layers.size() - 1).name();
    }
    List<String> outputs = Inbound.of(config.path("output_layers"));
    if (outputs.size() != 1) {
      throw Hdf5.refused(
          "The model has %d outputs; a classifier has one.".formatted(outputs.size()));
    }
    return outputs.get(0);
  }

  private boolean readIfReady(NamedLayer layer, Draft draft) {
    if (layer.kind().equals("InputLayer") || layer.inputs().isEmpty() && sequential) {
      values.put(layer.name(), Value.of(Network.INPUT));
      if (layer.kind().equals("InputLayer")) {
        return true;
      }
    } else if (!known(layer)) {
      return false;
    }
    List<Value> inputs =
        layer.inputs().isEmpty()
            ? List.of(Value.of(Network.INPUT))
            : layer.inputs().stream().map(values::get).toList();
    boolean judged = layer.inputs().stream().noneMatch(unknown::contains);
    Optional<Value> value = read(layer, inputs, judged, draft);
    if (value.isEmpty()) {
      unknown.add(layer.name());
    }
    values.put(layer.name(), value.orElse(Value.of(Network.INPUT)));
    return true;
  }

  private boolean known(NamedLayer layer) {
    return !layer.inputs().isEmpty() && values.keySet().containsAll(layer.inputs());
  }

  private Optional<Value> read(NamedLayer layer, List<Value> inputs, boolean judged, Draft draft) {
    Optional<Layers.Reader> reader = Layers.of(layer.kind());
    boolean first = layer.config().path("data_format").asString("").equals("channels_first");
    if (reader.isEmpty()) {
      draft.problem(layer.name(), "The layer %s is not known here.", layer.kind());
    } else if (first) {
      draft.problem(layer.name(), "It has its channels first; Keras's usual order can be read.");
    } else if (judged) {
      try {
        return Optional.of(
            reader
                .get()
                .read(
                    new KerasLayer(
                        layer.name(),
                        layer.kind(),
                        layer.config(),
                        inputs,
                        weights.of(layer.name(), layer.place()),
                        draft)));
      } catch (NoLayer noted) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
