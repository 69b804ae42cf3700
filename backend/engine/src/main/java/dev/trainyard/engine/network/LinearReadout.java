package dev.trainyard.engine.network;

import java.util.List;
import java.util.Optional;

/**
 * A network as a linear model: a chain of fixed functions of the input, and one dense layer that
 * weighs what they give.
 *
 * @param features flatten, polynomial features and Gaussian kernels, in their order
 * @param output the dense layer whose numbers the head reads
 */
public record LinearReadout(List<Node> features, Node output, Head head) {
  public LinearReadout {
    features = List.copyOf(features);
  }

  /**
   * @param network without mistakes
   * @return empty if the network is of another kind
   */
  public static Optional<LinearReadout> of(Network network) {
    Head head = Head.of(network, Analysis.of(network));
    List<Node> body = head.body(network);
    if (body.isEmpty() || head == Head.SOFTMAX_MAP || !isChain(body)) {
      return Optional.empty();
    }
    List<Node> features = body.subList(0, body.size() - 1);
    Node output = body.get(body.size() - 1);
    return output.layer() instanceof Layer.Dense && features.stream().allMatch(LinearReadout::fixed)
        ? Optional.of(new LinearReadout(features, output, head))
        : Optional.empty();
  }

  static boolean isChain(List<Node> nodes) {
    String before = Network.INPUT;
    for (Node node : nodes) {
      if (!node.inputs().equals(List.of(before))) {
        return false;
      }
      before = node.id();
    }
    return true;
  }

  private static boolean fixed(Node node) {
    return node.layer() instanceof Layer.Flatten
        || node.layer() instanceof Layer.PolynomialFeatures
        || node.layer() instanceof Layer.GaussianKernel;
  }

  /** The Gaussian kernel that reads the examples themselves, if that is all there is. */
  public Optional<Node> kernel() {
    List<Node> kept =
        features.stream().filter(node -> !(node.layer() instanceof Layer.Flatten)).toList();
    return kept.size() == 1 && kept.get(0).layer() instanceof Layer.GaussianKernel
        ? Optional.of(kept.get(0))
        : Optional.empty();
  }
}
