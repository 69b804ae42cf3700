package dev.trainyard.engine.network;

import java.util.List;

/**
 * One computation of a network.
 *
 * @param id unique in the network: letters, digits, '.', '_' and '-', not {@link Network#INPUT}
 * @param inputs ids of earlier nodes, or {@link Network#INPUT}
 */
public record Node(String id, Layer layer, List<String> inputs) {
  public Node {
    inputs = List.copyOf(inputs);
  }
}
