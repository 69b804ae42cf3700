package dev.trainyard.engine.source;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The imports of a Java file, each once and in order. */
final class Deeplearning4jImports {
  private static final String LAYERS = "org.deeplearning4j.nn.conf.layers.";
  private static final String VERTICES = "org.deeplearning4j.nn.conf.graph.";

  private final SortedSet<String> names = new TreeSet<>();

  void add(String name) {
    names.add(name);
  }

  /** The simple name of a layer's configuration. */
  String layer(String name) {
    names.add(LAYERS + name);
    return name;
  }

  String vertex(String name) {
    names.add(VERTICES + name);
    return name;
  }

  List<String> lines() {
    return names.stream().map(name -> "import " + name + ";").toList();
  }
}
