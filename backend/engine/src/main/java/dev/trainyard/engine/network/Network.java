package dev.trainyard.engine.network;

import java.util.List;

/**
 * A graph of layers in topological order; the last node is the output. A network may be wrong until
 * {@link Analysis#of} has read it.
 */
public record Network(Shape input, List<Node> nodes) {
  /** The id by which nodes name the network's input. */
  public static final String INPUT = "input";

  public Network {
    nodes = List.copyOf(nodes);
  }

  /** Starts a network written node by node. */
  public static NetworkBuilder from(Shape input) {
    return NetworkBuilder.from(input);
  }

  /** The last node's id. */
  public String output() {
    return nodes.isEmpty() ? INPUT : nodes.get(nodes.size() - 1).id();
  }
}
