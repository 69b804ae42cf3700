package dev.trainyard.server.sweep;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.training.WeightShapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A network's layers as a paper counts them: batch normalization belongs to what it follows. */
final class NetworkLayers {
  private NetworkLayers() {}

  /** The ids of each layer's nodes with weights, from the input on. */
  static List<List<String>> of(Network network) {
    Set<String> weighted =
        WeightShapes.of(Analysis.of(network)).keySet().stream()
            .map(WeightShapes::node)
            .collect(Collectors.toSet());
    List<List<String>> layers = new ArrayList<>();
    for (Node node : network.nodes()) {
      if (!weighted.contains(node.id())) {
        continue;
      }
      if (layers.isEmpty() || !(node.layer() instanceof Layer.BatchNormalization)) {
        layers.add(new ArrayList<>());
      }
      layers.get(layers.size() - 1).add(node.id());
    }
    return layers;
  }
}
