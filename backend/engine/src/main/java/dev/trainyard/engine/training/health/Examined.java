package dev.trainyard.engine.training.health;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Layer.Nonlinearity;
import dev.trainyard.engine.network.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The layers that are looked at: those with a matrix or filters, and nonlinearities.
 *
 * @param nodes by id, in the network's order
 */
public record Examined(Analysis analysis, Map<String, Node> nodes) {

  /** A nonlinearity at the network's end gives answers, not features, and is left out. */
  public static Examined of(Analysis analysis) {
    var nodes = new LinkedHashMap<String, Node>();
    for (Node node : analysis.network().nodes()) {
      boolean inside =
          node.layer() instanceof Layer.Activation
              && !node.id().equals(analysis.network().output());
      if (inside || hasMatrix(node)) {
        nodes.put(node.id(), node);
      }
    }
    return new Examined(analysis, nodes);
  }

  private static boolean hasMatrix(Node node) {
    return node.layer() instanceof Layer.Convolution
        || node.layer() instanceof Layer.TransposedConvolution
        || node.layer() instanceof Layer.Dense;
  }

  /** How many numbers a look gives. */
  int series() {
    return nodes.values().stream().mapToInt(node -> hasMatrix(node) ? 4 : 3).sum();
  }

  /**
   * What a look found at a node, its weights left out.
   *
   * @param activations examples × the node's shape
   */
  public LayerHealth judge(String id, float[] activations, int examples) {
    Optional<Nonlinearity> function =
        nodes.get(id).layer() instanceof Layer.Activation activation
            ? Optional.of(activation.function())
            : Optional.empty();
    int units = analysis.shape(id).sizes().get(0);
    return new LayerHealth(
        id,
        Distribution.of(activations),
        function.filter(Nonlinearity.RELU::equals).isPresent()
            ? OptionalDouble.of(Silence.dead(activations, examples, units))
            : OptionalDouble.empty(),
        function.filter(other -> other != Nonlinearity.RELU).isPresent()
            ? OptionalDouble.of(Silence.saturated(activations, function.get()))
            : OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
