package dev.trainyard.imports.keras;

import dev.trainyard.engine.Refused;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.imports.Wishes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads classifiers that Keras saved. */
public final class ReadKeras {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReadKeras() {}

  /**
   * An HDF5 file of the whole model.
   *
   * @throws Refused with every mistake; fields are names of layers
   */
  public static TrainedNetwork hdf5(Path file, Wishes wishes) {
    try (Hdf5 hdf5 = Hdf5.open(file)) {
      String config =
          hdf5.attribute("", "model_config")
              .map(String::valueOf)
              .orElseThrow(
                  () ->
                      Hdf5.refused(
                          "The file has weights but no network (model_config): it was saved with"
                              + " save_weights. Save the whole model: model.save(\"model.keras\")."));
      return new ReadModel(json(config), (layer, place) -> ofGroup(hdf5, layer), wishes).read();
    }
  }

  private static List<Tensor> ofGroup(Hdf5 hdf5, String layer) {
    String group = "model_weights/" + layer;
    Optional<Object> names = hdf5.attribute(group, "weight_names");
    List<Tensor> weights = new ArrayList<>();
    if (names.orElse(null) instanceof Object[] all) {
      for (Object name : all) {
        weights.add(hdf5.tensor(group + "/" + name));
      }
    } else if (names.orElse(null) instanceof String name) {
      weights.add(hdf5.tensor(group + "/" + name));
    }
    return weights;
  }

  /**
   * A .keras archive.
   *
   * @throws Refused with every mistake; fields are names of layers
   */
  public static TrainedNetwork archive(Path file, Wishes wishes) throws IOException {
    try (KerasArchive archive = KerasArchive.open(file);
        Hdf5 hdf5 = Hdf5.open(archive.weights())) {
      return new ReadModel(
              json(archive.config()), (layer, place) -> ofVars(hdf5, layer, place), wishes)
          .read();
    }
  }

  private static List<Tensor> ofVars(Hdf5 hdf5, String layer, String place) {
    for (String root : List.of("layers/", "_layer_checkpoint_dependencies/")) {
      for (String name : List.of(place, layer)) {
        String path = root + name + "/vars";
        Optional<io.jhdf.api.Group> vars = hdf5.group(path);
        if (vars.isPresent()) {
          List<Tensor> weights = new ArrayList<>();
          for (int i = 0; i < Math.min(vars.get().getChildren().size(), 8); i++) {
            weights.add(hdf5.tensor(path + "/" + i));
          }
          return weights;
        }
      }
    }
    return List.of();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException broken) {
      throw Hdf5.refused("The model's config is no readable JSON. Save the model again.");
    }
  }
}
