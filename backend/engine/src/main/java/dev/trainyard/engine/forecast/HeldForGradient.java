package dev.trainyard.engine.forecast;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;

/**
 * What a step with libtorch's automatic gradient holds when it turns backward: every node's output,
 * which lives as long as the step, and what an operator works out on its way. Gradients are freed
 * as they are used.
 */
final class HeldForGradient implements HeldNumbers {
  /** Where a maximum was is a 64-bit number. */
  private static final int PLACE = 2;

  /** Of a local response normalization: squares, their sums, α times that, plus k, to the −β. */
  private static final int ON_THE_WAY = 5;

  /** Of the same on the way back, and the channels in their old order again. */
  private static final int ON_THE_WAY_BACK = 7;

  private final Analysis analysis;

  HeldForGradient(Analysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public long training() {
    long outputs =
        analysis.network().nodes().stream().mapToLong(node -> output(node) + besides(node)).sum();
    return elements(Network.INPUT) + outputs + inWork();
  }

  @Override
  public long answering() {
    long outputs =
        analysis.network().nodes().stream()
            .mapToLong(node -> output(node) + (normalizes(node) ? ON_THE_WAY * output(node) : 0))
            .sum();
    return elements(Network.INPUT) + outputs;
  }

  /** Values, their gradient in a row, and before it in parts. */
  @Override
  public int rowsOfWeights() {
    return 3;
  }

  @Override
  public boolean keepsAll() {
    return false;
  }

  @Override
  public int mostAnswers() {
    return 1_000;
  }

  @Override
  public double kernels() {
    return 15;
  }

  private long elements(String id) {
    return analysis.shape(id).elements();
  }

  private long output(Node node) {
    return Learning.looksOnly(node.layer()) ? 0 : elements(node.id());
  }

  private long besides(Node node) {
    Layer layer = node.layer();
    if (normalizes(node)) {
      return (ON_THE_WAY + ON_THE_WAY_BACK) * elements(node.id());
    } else if (layer instanceof Layer.Dropout) {
      return elements(node.id()); // the mask
    } else if (layer instanceof Layer.Pooling pooling && pooling.function() == Layer.Function.MAX) {
      return PLACE * elements(node.id());
    }
    return 0;
  }

  private static boolean normalizes(Node node) {
    return node.layer() instanceof Layer.LocalResponseNormalization;
  }

  /** The gradients at the largest node: of its output and of its inputs. */
  private long inWork() {
    return analysis.network().nodes().stream()
        .mapToLong(
            node -> elements(node.id()) + node.inputs().stream().mapToLong(this::elements).sum())
        .max()
        .orElse(0);
  }
}
