package dev.trainyard.dl4j.graph;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Head;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A network bound to buffers for one batch size: inputs go in, the scores that its {@link Head} is
 * worked out from come out; in training, the gradient of the scores goes in and that of every
 * weight comes out.
 */
public final class Pass {
  private final int batch;
  private final Activations activations;
  private final INDArray scores;
  private final Optional<INDArray> scoresGradient;
  private final List<Computation> forward = new ArrayList<>();
  private final List<Runnable> backward = new ArrayList<>();

  private Pass(Analysis analysis, int batch, boolean training, Bind bind) {
    Network network = analysis.network();
    Head head = Head.of(network, analysis);
    List<Node> trained = head.body(network);
    String scoresOf = head.scores(network);
    activations = new Activations(analysis, trained, batch, training, bind.buffers());
    Optional<Gradients> gradients =
        training
            ? Optional.of(
                new Gradients(trained, scoresOf, activations, bind.weights(), bind.buffers()))
            : Optional.empty();
    for (int i = 0; i < trained.size(); i++) {
      Node node = trained.get(i);
      Wires wires =
          new Wires(
              training,
              node.inputs().stream().map(activations::of).toList(),
              activations.of(node.id()),
              gradients.flatMap(all -> all.of(node.id())),
              gradients.map(all -> all.ofInputs(node)).orElse(List.of()));
      Computation computation = bind.node(node, i, wires);
      forward.add(computation);
      if (wires.outputGradient().isPresent()) {
        backward.add(computation::backward);
        gradients.flatMap(all -> all.sumOf(node.id())).ifPresent(backward::add);
      }
    }
    this.batch = batch;
    this.scores = activations.of(scoresOf);
    this.scoresGradient = gradients.flatMap(all -> all.of(scoresOf));
  }

  /** For training steps of {@code batch} examples. */
  public static Pass training(
      Analysis analysis, int batch, Parameters weights, long seed, Buffers buffers) {
    return new Pass(analysis, batch, true, new Bind(weights, buffers, seed));
  }

  /** For answers: running statistics instead of the batch's, and no dropout. */
  public static Pass inference(Analysis analysis, int batch, Parameters weights, Buffers buffers) {
    return new Pass(analysis, batch, false, new Bind(weights, buffers, 0));
  }

  /** The number of examples. */
  public int batch() {
    return batch;
  }

  /** batch × the network's input. */
  public INDArray input() {
    return activations.of(Network.INPUT);
  }

  /**
   * batch × a node's output, as {@link #forward} left it; {@link #backward} may use its place for
   * something else.
   */
  public INDArray output(String node) {
    return activations.of(node);
  }

  /** batch × what the head makes its answer from: classes, one logit, a map's channels, values. */
  public INDArray scores() {
    return scores;
  }

  /** dL/d {@link #scores}: written before {@link #backward}. */
  public INDArray scoresGradient() {
    return scoresGradient.orElseThrow();
  }

  /**
   * @param step 1 for the first
   */
  public void forward(long step) {
    for (Computation computation : forward) {
      computation.forward(step);
    }
  }

  public void backward() {
    for (int i = backward.size() - 1; i >= 0; i--) {
      backward.get(i).run();
    }
  }
}
