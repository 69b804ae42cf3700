package dev.trainyard.engine.network;

import java.util.List;
import java.util.Optional;

/**
 * A forest of complete binary trees as a network of two hidden layers (Welbl 2014, "Casting Random
 * Forests as Artificial Neural Networks"): a steep sigmoid for each decision, one for each leaf
 * that is 1 where all decisions on the way to it are as they should be, and a dense layer with the
 * leaves' values.
 *
 * @param depth decisions on the way to each leaf
 * @param decisions dense layer of trees · (2^depth − 1) units: tree by tree, a tree level by level
 * @param leaves dense layer of trees · 2^depth units: tree by tree, from left to right
 * @param values dense layer of a unit an output
 */
public record Forest(int trees, int depth, Node decisions, Node leaves, Node values) {
  private static final Layer STEP = new Layer.Activation(Layer.Nonlinearity.SIGMOID);

  /** A chain of a forest's layers, which begins with the input as a vector. */
  public static NetworkBuilder grow(NetworkBuilder vector, int trees, int depth) {
    int leaves = 1 << depth;
    return vector
        .then("decisions", Layer.Dense.of(Math.multiplyExact(trees, leaves - 1)))
        .then("decided", STEP)
        .then("leaves", Layer.Dense.of(Math.multiplyExact(trees, leaves)))
        .then("reached", STEP);
  }

  /**
   * Recognises what {@link #grow} and a dense layer make, whatever its nodes are called.
   *
   * @param network without mistakes
   * @return empty if the network is of another kind
   */
  public static Optional<Forest> of(Network network) {
    Head head = Head.of(network, Analysis.of(network));
    List<Node> body =
        head.body(network).stream()
            .filter(node -> !(node.layer() instanceof Layer.Flatten))
            .toList();
    if (head == Head.SOFTMAX_MAP
        || !LinearReadout.isChain(head.body(network))
        || body.size() != 5
        || !body.get(1).layer().equals(STEP)
        || !body.get(3).layer().equals(STEP)) {
      return Optional.empty();
    }
    int decisions = units(body.get(0));
    int leaves = units(body.get(2));
    int trees = leaves - decisions; // each has one leaf more than decisions
    boolean whole = decisions > 0 && trees > 0 && leaves % trees == 0;
    boolean complete = whole && Integer.bitCount(leaves / trees) == 1;
    return complete && units(body.get(4)) > 0
        ? Optional.of(
            new Forest(
                trees,
                Integer.numberOfTrailingZeros(leaves / trees),
                body.get(0),
                body.get(2),
                body.get(4)))
        : Optional.empty();
  }

  /** Units of a dense layer with a bias; 0 of anything else. */
  private static int units(Node node) {
    return node.layer() instanceof Layer.Dense dense && dense.bias() ? dense.units() : 0;
  }

  /** Trees of each output. */
  public int rounds() {
    return trees / units(values);
  }
}
