package dev.trainyard.engine.forecast;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;
import java.util.HashMap;
import java.util.Map;

/**
 * Buffers that are made once and stay: every node's output, and the gradient at each edge that
 * learns. Nothing is freed between forward and backward, so the sum is the peak.
 */
final class HeldInBuffers implements HeldNumbers {
  private final Analysis analysis;
  private final Learning learning;
  private final Map<String, Integer> readers = new HashMap<>();

  HeldInBuffers(Analysis analysis, Learning learning) {
    this.analysis = analysis;
    this.learning = learning;
    analysis.network().nodes().stream()
        .flatMap(node -> node.inputs().stream())
        .forEach(input -> readers.merge(input, 1, Integer::sum));
  }

  @Override
  public long training() {
    long input = elements(Network.INPUT);
    long kept =
        analysis.network().nodes().stream()
            .mapToLong(node -> output(node) + gradients(node) + forward(node) + backward(node))
            .sum();
    return input + kept + scratch();
  }

  @Override
  public long answering() {
    long outputs =
        analysis.network().nodes().stream()
            .filter(node -> !(node.layer() instanceof Layer.Dropout))
            .mapToLong(node -> output(node) + forward(node))
            .sum();
    return elements(Network.INPUT) + outputs + scratch();
  }

  /** Values and gradients; the optimizer's rows are counted elsewhere, its step uses no other. */
  @Override
  public int rowsOfWeights() {
    return 2;
  }

  @Override
  public boolean keepsAll() {
    return true;
  }

  @Override
  public int mostAnswers() {
    return 250;
  }

  @Override
  public double kernels() {
    return 30;
  }

  private long elements(String id) {
    return analysis.shape(id).elements();
  }

  private long output(Node node) {
    return Learning.looksOnly(node.layer()) ? 0 : elements(node.id());
  }

  /** At the edges to its inputs, and their sum where several nodes read its output. */
  private long gradients(Node node) {
    boolean shares = Learning.looksOnly(node.layer()) || node.layer() instanceof Layer.Add;
    long edges =
        shares ? 0 : node.inputs().stream().filter(learning::has).mapToLong(this::elements).sum();
    boolean added = learning.has(node.id()) && readers.getOrDefault(node.id(), 0) > 1;
    return edges + (added ? elements(node.id()) : 0);
  }

  /** What a layer keeps besides, whatever it is computed for. */
  private long forward(Node node) {
    if (node.layer() instanceof Layer.LocalResponseNormalization) {
      return 2 * elements(node.id()); // the sums and their powers
    }
    return isInGroups(node) ? both(node) : 0; // every group's part of input and output
  }

  /** What a layer keeps to learn. */
  private long backward(Node node) {
    if (node.layer() instanceof Layer.Dropout) {
      return elements(node.id()); // the mask
    }
    boolean convolves = node.layer() instanceof Layer.Convolution;
    boolean first = !learning.has(node.inputs().get(0)) && learning.has(node.id());
    // the input and the gradient the other way round; every group's part of both gradients
    return (convolves && first ? both(node) : 0) + (isInGroups(node) ? both(node) : 0);
  }

  private static boolean isInGroups(Node node) {
    return node.layer() instanceof Layer.Convolution convolution && convolution.groups() > 1;
  }

  private long both(Node node) {
    return elements(node.inputs().get(0)) + elements(node.id());
  }

  /** oneDNN's own order of the numbers, while one convolution is computed. */
  private long scratch() {
    return analysis.network().nodes().stream()
        .filter(
            node ->
                node.layer() instanceof Layer.Convolution
                    || node.layer() instanceof Layer.TransposedConvolution)
        .mapToLong(this::both)
        .max()
        .orElse(0);
  }
}
