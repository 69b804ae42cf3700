package dev.trainyard.dl4j.graph;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The loss's gradient at every node's output and at every edge. Whoever reads a node's output gives
 * back a gradient of its own; a node with several readers gets their sum.
 */
final class Gradients {
  private final Map<String, INDArray> nodes = new HashMap<>();
  private final Map<Node, List<Optional<INDArray>>> edges = new HashMap<>();
  private final Map<String, Runnable> sums = new HashMap<>();

  Gradients(
      List<Node> network,
      String scores,
      Activations activations,
      Parameters weights,
      Buffers buffers) {
    Set<String> learning = learning(network, weights);
    Map<String, List<INDArray>> readers = new HashMap<>();
    readers
        .computeIfAbsent(scores, id -> new ArrayList<>())
        .add(buffers.zeros(activations.of(scores).shape()));
    for (int i = network.size() - 1; i >= 0; i--) {
      Node node = network.get(i);
      List<INDArray> terms = readers.getOrDefault(node.id(), List.of());
      if (terms.isEmpty()) {
        edges.put(node, node.inputs().stream().map(id -> Optional.<INDArray>empty()).toList());
        continue;
      }
      INDArray gradient = terms.size() == 1 ? terms.get(0) : sum(node, terms, buffers);
      nodes.put(node.id(), gradient);
      List<Optional<INDArray>> own = new ArrayList<>();
      for (String input : node.inputs()) {
        Optional<INDArray> edge =
            learning.contains(input)
                ? Optional.of(edge(node.layer(), gradient, activations.of(input), buffers))
                : Optional.empty();
        edge.ifPresent(array -> readers.computeIfAbsent(input, id -> new ArrayList<>()).add(array));
        own.add(edge);
      }
      edges.put(node, own);
    }
  }

  /** Nodes that train weights of their own or read, however far away, one that does. */
  private static Set<String> learning(List<Node> network, Parameters weights) {
    Set<String> learning = new HashSet<>();
    for (Node node : network) {
      if (weights.learn(node.id()) || node.inputs().stream().anyMatch(learning::contains)) {
        learning.add(node.id());
      }
    }
    return learning;
  }

  private INDArray sum(Node node, List<INDArray> terms, Buffers buffers) {
    INDArray sum = buffers.zeros(terms.get(0).shape());
    var adding = new Adding(terms, sum);
    sums.put(node.id(), () -> adding.forward(0));
    return sum;
  }

  private static INDArray edge(Layer layer, INDArray gradient, INDArray input, Buffers buffers) {
    if (layer instanceof Layer.Add || layer instanceof Layer.Flatten) {
      return gradient.reshape('c', input.shape());
    }
    return buffers.zeros(input.shape());
  }

  /** dL/d output; empty if nothing that counts reads it. */
  Optional<INDArray> of(String id) {
    return Optional.ofNullable(nodes.get(id));
  }

  List<Optional<INDArray>> ofInputs(Node node) {
    return edges.get(node);
  }

  /** Adds up what the node's readers give back, if there are several. */
  Optional<Runnable> sumOf(String id) {
    return Optional.ofNullable(sums.get(id));
  }
}
