package dev.trainyard.engine.network;

import java.util.ArrayList;
import java.util.List;

/** Writes a network down in the order of a paper's table. */
public final class NetworkBuilder {
  private final Shape input;
  private final List<Node> nodes = new ArrayList<>();

  private NetworkBuilder(Shape input) {
    this.input = input;
  }

  public static NetworkBuilder from(Shape input) {
    return new NetworkBuilder(input);
  }

  /** Adds a node that reads the one added last, or the network's input if it is the first. */
  public NetworkBuilder then(String id, Layer layer) {
    return add(id, layer, last());
  }

  public NetworkBuilder add(String id, Layer layer, String... inputs) {
    nodes.add(new Node(id, layer, List.of(inputs)));
    return this;
  }

  /** The id of the node added last: where a branch begins. */
  public String last() {
    return nodes.isEmpty() ? Network.INPUT : nodes.get(nodes.size() - 1).id();
  }

  public Network build() {
    return new Network(input, nodes);
  }
}
