package dev.trainyard.onnx;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.document.NetworkDocument;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Head;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.training.Preprocessing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a file says about its model in words that only Trainyard needs. */
record Metadata(Network network, List<String> labels, Preprocessing preprocessing) {

  Map<String, String> write() {
    Map<String, Object> pixels = new LinkedHashMap<>();
    pixels.put("mean", preprocessing.mean());
    pixels.put("deviation", preprocessing.deviation());
    pixels.put("input", network.input().sizes());
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(MetadataKeys.NETWORK, JsonText.of(NetworkDocument.write(network)));
    entries.put(MetadataKeys.LABELS, JsonText.of(labels));
    entries.put(MetadataKeys.PREPROCESSING, JsonText.of(pixels));
    return entries;
  }

  /**
   * @throws UnreadableModel if an entry is missing or wrong, or the entries contradict each other
   */
  static Metadata read(Map<String, String> entries) {
    List<String> missing =
        MetadataKeys.ALL.stream().filter(key -> !entries.containsKey(key)).toList();
    if (!missing.isEmpty()) {
      throw new UnreadableModel(
          "The file's metadata lacks "
              + String.join(" and ", missing)
              + ". Train the model again.");
    }
    Network network = network(JsonText.read(entries, MetadataKeys.NETWORK));
    List<String> labels =
        list(JsonText.read(entries, MetadataKeys.LABELS), String.class, MetadataKeys.LABELS);
    Object pixels = JsonText.read(entries, MetadataKeys.PREPROCESSING);
    Preprocessing preprocessing =
        new Preprocessing(numbers(pixels, "mean"), numbers(pixels, "deviation"));
    List<Integer> shape = network.input().sizes();
    if (!numbers(pixels, "input").equals(shape.stream().map(Integer::doubleValue).toList())) {
      throw new UnreadableModel(
          "The network reads inputs of %s, but the preprocessing makes others.".formatted(shape));
    }
    Metadata metadata = new Metadata(network, labels, preprocessing);
    metadata
        .contradiction()
        .ifPresent(
            sentence -> {
              throw new UnreadableModel(sentence);
            });
    return metadata;
  }

  /** A sentence that says what does not belong together. */
  Optional<String> contradiction() {
    int outputs = answers();
    int channels = network.input().sizes().get(0);
    int means = preprocessing.mean().size();
    int deviations = preprocessing.deviation().size();
    if (labels.size() != outputs) {
      return Optional.of(
          "The network has %d outputs, but there are %d labels.".formatted(outputs, labels.size()));
    } else if (means != deviations || means != channels) {
      return Optional.of(
          "The input has %d channels, but the preprocessing %d means and %d deviations."
              .formatted(channels, means, deviations));
    }
    return Optional.empty();
  }

  /** One sigmoid says of two classes how probable they are. */
  private int answers() {
    Analysis analysis = Analysis.of(network);
    return Head.of(network, analysis) == Head.SIGMOID ? 2 : analysis.output().sizes().get(0);
  }

  private static Network network(Object document) {
    try {
      return NetworkDocument.read(document);
    } catch (Refused e) {
      throw new UnreadableModel(
          e.problems().stream()
              .limit(5)
              .map(Problem::message)
              .collect(Collectors.joining(" ", "The network in the file cannot be used. ", "")),
          e);
    }
  }

  private static List<Double> numbers(Object document, String name) {
    Object value = document instanceof Map<?, ?> map ? map.get(name) : null;
    return list(value, Number.class, MetadataKeys.PREPROCESSING + "'s " + name).stream()
        .map(Number::doubleValue)
        .toList();
  }

  private static <T> List<T> list(Object value, Class<T> type, String name) {
    if (value instanceof List<?> list && list.stream().allMatch(type::isInstance)) {
      return list.stream().map(type::cast).toList();
    }
    throw new UnreadableModel(name + " in the file's metadata is not the list that it must be.");
  }
}
