package dev.trainyard.engine.training;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The weights that a network needs: neutral names and shapes, as {@link Weights} describes. */
public final class WeightShapes {
  private final Map<String, List<Integer>> shapes = new LinkedHashMap<>();

  private WeightShapes() {}

  public static Map<String, List<Integer>> of(Analysis analysis) {
    Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    analysis.network().nodes().forEach(node -> shapes.putAll(of(analysis, node)));
    return shapes;
  }

  /** Those of one node. */
  static Map<String, List<Integer>> of(Analysis analysis, Node node) {
    WeightShapes weights = new WeightShapes();
    weights.add(node, analysis.shape(node.inputs().get(0)).sizes().get(0));
    return weights.shapes;
  }

  /** The node that a weight belongs to: "c1" of "c1.weight". */
  public static String node(String weight) {
    return weight.substring(0, weight.lastIndexOf('.'));
  }

  private void add(Node node, int channels) {
    Layer layer = node.layer();
    if (layer instanceof Layer.Convolution convolution) {
      List<Integer> maps = List.of(convolution.filters(), channels / convolution.groups());
      put(node, "weight", join(maps, convolution.kernel().sizes()));
      if (convolution.bias()) {
        put(node, "bias", List.of(convolution.filters()));
      }
    } else if (layer instanceof Layer.TransposedConvolution convolution) {
      List<Integer> maps = List.of(channels, convolution.filters() / convolution.groups());
      put(node, "weight", join(maps, convolution.kernel().sizes()));
      if (convolution.bias()) {
        put(node, "bias", List.of(convolution.filters()));
      }
    } else if (layer instanceof Layer.GaussianKernel kernel) {
      put(node, "centres", List.of(kernel.centres(), channels));
    } else if (layer instanceof Layer.Dense dense) {
      put(node, "weight", List.of(dense.units(), channels));
      if (dense.bias()) {
        put(node, "bias", List.of(dense.units()));
      }
    } else if (layer instanceof Layer.BatchNormalization) {
      for (String name : List.of("scale", "bias", "mean", "variance")) {
        put(node, name, List.of(channels));
      }
    }
  }

  private void put(Node node, String name, List<Integer> shape) {
    shapes.put(node.id() + "." + name, shape);
  }

  private static List<Integer> join(List<Integer> first, List<Integer> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
