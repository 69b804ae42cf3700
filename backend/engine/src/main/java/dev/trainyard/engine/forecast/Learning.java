package dev.trainyard.engine.forecast;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Node;
import java.util.HashSet;
import java.util.Set;

/**
 * The nodes that a gradient reaches: they train weights or read, however far away, one that does.
 */
record Learning(Set<String> nodes) {

  static Learning of(Analysis analysis, Set<String> frozen) {
    Set<String> nodes = new HashSet<>();
    for (Node node : analysis.network().nodes()) {
      boolean trains = analysis.node(node.id()).parameters() > 0 && !frozen.contains(node.id());
      if (trains || node.inputs().stream().anyMatch(nodes::contains)) {
        nodes.add(node.id());
      }
    }
    return new Learning(Set.copyOf(nodes));
  }

  boolean has(String id) {
    return nodes.contains(id);
  }

  /** Whether a node of this kind only looks at its input's numbers differently. */
  static boolean looksOnly(Layer layer) {
    return layer instanceof Layer.Flatten;
  }
}
