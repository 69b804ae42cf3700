package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.NetworkBuilder;

/**
 * An inception module with dimension reduction: four branches look at one image, and their maps are
 * put one behind the other (Szegedy et al. 2014, figure 2b). The numbers are a row of table 1.
 *
 * @param name prefix of its nodes' ids
 * @param one filters of the 1×1 branch
 * @param threeReduce 1×1 filters before the 3×3
 * @param fiveReduce 1×1 filters before the 5×5
 * @param project 1×1 filters behind the pooling
 */
record Inception(
    String name, int one, int threeReduce, int three, int fiveReduce, int five, int project) {
  /** 3×3 around each place. */
  private static final Layer POOLING =
      new Layer.Pooling(Layer.Function.MAX, Extent.square(3), Extent.square(1), Extent.square(1));

  /**
   * How the branches of all modules are written.
   *
   * @param largeKernel of the 5×5 branch
   */
  record Style(ConvolutionUnit unit, Width width, int largeKernel) {}

  void add(NetworkBuilder network, Style style) {
    String x = network.last();
    String first = convolution(x, "1x1", one, 1, network, style);
    String second = convolution(x, "3x3-reduce", threeReduce, 1, network, style);
    second = convolution(second, "3x3", three, 3, network, style);
    String third = convolution(x, "5x5-reduce", fiveReduce, 1, network, style);
    third = convolution(third, "5x5", five, style.largeKernel(), network, style);
    network.add(name + ".pool", POOLING, x);
    String fourth = convolution(network.last(), "project", project, 1, network, style);
    network.add(name + ".concat", new Layer.Concatenate(), first, second, third, fourth);
  }

  /** Keeps height and width; the id of its last node. */
  private String convolution(
      String from, String branch, int filters, int kernel, NetworkBuilder network, Style style) {
    var convolution = Layer.Convolution.of(style.width().of(filters), kernel).padding(kernel / 2);
    ConvolutionUnit unit = style.unit();
    unit.addFrom(from, network, name + "." + branch + ".", unit.lean(convolution));
    return network.last();
  }
}
