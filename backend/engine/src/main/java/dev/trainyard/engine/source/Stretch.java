package dev.trainyard.engine.source;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nodes one after another, each read by the next one alone: a stretch of line without a switch. */
record Stretch(List<Node> nodes) {

  Node first() {
    return nodes.get(0);
  }

  Node last() {
    return nodes.get(nodes.size() - 1);
  }

  /** What the stretch is named after: its first node with weights, or its first node. */
  String name() {
    return nodes.stream().filter(Stretch::hasWeights).findFirst().orElse(first()).id();
  }

  private static boolean hasWeights(Node node) {
    return node.layer() instanceof Layer.Convolution
        || node.layer() instanceof Layer.TransposedConvolution
        || node.layer() instanceof Layer.Dense;
  }

  /** All nodes of a network in as few stretches as can be, each after those that it reads. */
  static List<Stretch> of(Listing listing) {
    List<Stretch> stretches = new ArrayList<>();
    Map<String, List<Node>> open = new HashMap<>();
    for (Node node : listing.nodes()) {
      List<Node> before = node.inputs().size() == 1 ? open.remove(node.inputs().get(0)) : null;
      if (before == null) {
        before = new ArrayList<>();
        stretches.add(new Stretch(before));
      }
      before.add(node);
      if (listing.readers(node.id()).size() == 1) {
        open.put(node.id(), before);
      }
    }
    return stretches;
  }

  boolean reads(String id) {
    return first().inputs().contains(id);
  }
}
