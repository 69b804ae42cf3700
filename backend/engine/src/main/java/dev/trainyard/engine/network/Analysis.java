package dev.trainyard.engine.network;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** What follows from a network without running it: shapes, sizes and costs, per example. */
public final class Analysis {
  private final Network network;
  private final Map<String, NodeAnalysis> nodes;

  private Analysis(Network network, Map<String, NodeAnalysis> nodes) {
    this.network = network;
    this.nodes = nodes;
  }

  /**
   * Works a network out, node by node.
   *
   * @throws Refused with all mistakes of the network; fields are pointers such as {@code
   *     /nodes/3/layer/kernel}
   */
  public static Analysis of(Network network) {
    var walk = new Walk(network, Set.of());
    if (!walk.problems().isEmpty()) {
      throw new Refused("network", walk.problems());
    }
    return new Analysis(network, new LinkedHashMap<>(walk.nodes()));
  }

  /**
   * What is known of a network all the same.
   *
   * @param nodes in the network's order, without those that are wrong and those whose shape follows
   *     from them
   * @param problems all mistakes; empty for a network that can be used
   */
  public record Sketch(List<NodeAnalysis> nodes, List<Problem> problems) {}

  /**
   * Works a network out as far as its mistakes allow; {@code unreadable} as in {@link #mistakes}.
   */
  public static Sketch sketch(Network network, Set<Integer> unreadable) {
    var walk = new Walk(network, unreadable);
    return new Sketch(List.copyOf(walk.nodes().values()), walk.problems());
  }

  /**
   * The mistakes of a network that could not be read completely.
   *
   * @param unreadable indices of nodes whose layer is a stand-in: neither they nor what follows
   *     from their shape is judged
   */
  public static List<Problem> mistakes(Network network, Set<Integer> unreadable) {
    return new Walk(network, unreadable).problems();
  }

  public Network network() {
    return network;
  }

  /** In the network's order. */
  public List<NodeAnalysis> nodes() {
    return List.copyOf(nodes.values());
  }

  /**
   * @throws IllegalArgumentException if there is no such node
   */
  public NodeAnalysis node(String id) {
    NodeAnalysis node = nodes.get(id);
    if (node == null) {
      throw new IllegalArgumentException("The network has no node \"" + id + "\".");
    }
    return node;
  }

  /** The shape of a node's output, or of the network's input by its reserved id. */
  public Shape shape(String id) {
    return id.equals(Network.INPUT) ? network.input() : node(id).output();
  }

  /** The shape of what the last node gives. */
  public Shape output() {
    return node(network.output()).output();
  }

  /** Numbers that training changes; running statistics do not count. */
  public long parameters() {
    return sum(NodeAnalysis::parameters);
  }

  /** Multiply-accumulates of one example's way through the network. */
  public long macs() {
    return sum(NodeAnalysis::macs);
  }

  /** Bytes of all nodes' outputs together. */
  public long activationBytes() {
    return sum(NodeAnalysis::activationBytes);
  }

  private long sum(ToLongFunction<NodeAnalysis> number) {
    return nodes.values().stream().mapToLong(number).sum();
  }
}
