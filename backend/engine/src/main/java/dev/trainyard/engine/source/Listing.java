package dev.trainyard.engine.source;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Head;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A network about to be written, and what every framework's writer asks about it. */
final class Listing {
  private final Network network;
  private final Analysis analysis;
  private final String title;
  private final Map<String, List<Node>> readers = new HashMap<>();

  Listing(Network network, String title) {
    this.network = network;
    this.analysis = Analysis.of(network);
    this.title = title;
    for (Node node : network.nodes()) {
      for (String input : node.inputs()) {
        readers.computeIfAbsent(input, id -> new ArrayList<>()).add(node);
      }
    }
  }

  List<Node> nodes() {
    return network.nodes();
  }

  Shape input() {
    return network.input();
  }

  String output() {
    return network.output();
  }

  Shape shape(String id) {
    return analysis.shape(id);
  }

  /** The shape of what a node reads first. */
  Shape in(Node node) {
    return shape(node.inputs().get(0));
  }

  int channels(Node node) {
    return in(node).sizes().get(0);
  }

  List<Node> readers(String id) {
    return readers.getOrDefault(id, List.of());
  }

  /** The node that alone reads this one, if it is one alone. */
  Optional<Node> onlyReader(Node node) {
    List<Node> all = readers(node.id());
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  Head head() {
    return Head.of(network, analysis);
  }

  /** "LeNet-5: 61,706 parameters", in one line whatever the title holds. */
  String headline(Framework framework) {
    return String.format(
        Locale.ROOT,
        "%s in %s: %,d parameters.",
        title.replaceAll("[^\\p{L}\\p{N}\\p{Punct} ]", " ").replaceAll("[\"\\\\*/]", " ").strip(),
        framework.title(),
        analysis.parameters());
  }

  /** A class name: "LeNet-5" is LeNet5, "my network" is MyNetwork. */
  String className() {
    StringBuilder name = new StringBuilder();
    for (String word : title.split("[^A-Za-z0-9]+")) {
      if (!word.isEmpty()) {
        name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    boolean usable = name.length() > 0 && Character.isLetter(name.charAt(0));
    return usable ? name.toString() : "Network" + name;
  }

  /** A file name: "LeNet-5" is lenet_5.py. */
  String pythonFile() {
    String name = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    name = name.replaceAll("^_|_$", "");
    return (name.isEmpty() ? "network" : name) + ".py";
  }

  /** As people write it: 0.001, 1e-5, 2. */
  static String number(double value) {
    String text = String.valueOf(value).replaceFirst("\\.0(?=E|$)", "");
    return text.replace("E", "e");
  }

  boolean has(Class<? extends Layer> layer) {
    return network.nodes().stream().anyMatch(node -> layer.isInstance(node.layer()));
  }

  /** "6×28×28" */
  static String words(Shape shape) {
    return shape.sizes().stream().map(String::valueOf).collect(Collectors.joining("×"));
  }
}
