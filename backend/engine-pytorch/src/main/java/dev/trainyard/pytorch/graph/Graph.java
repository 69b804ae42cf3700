package dev.trainyard.pytorch.graph;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.TrainingFailed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** A network up to the scores before its last softmax. */
public final class Graph {
  private record Bound(String id, Operation operation, List<String> inputs) {}

  private final Parameters parameters;
  private final List<Bound> nodes = new ArrayList<>();
  private final String scores;

  /**
   * @throws TrainingFailed.Unsupported if the network does not end with softmax, or has one inside
   */
  public Graph(Network network, Parameters parameters, Layers layers) {
    this.parameters = parameters;
    List<Node> all = network.nodes();
    Node last = all.get(all.size() - 1);
    if (!(last.layer() instanceof Layer.Softmax)) {
      throw new TrainingFailed.Unsupported(
          "Training needs a network that ends with softmax; the last node, \"%s\", is none."
              .formatted(last.id()));
    }
    scores = last.inputs().get(0);
    for (int i = 0; i < all.size() - 1; i++) {
      Node node = all.get(i);
      nodes.add(new Bound(node.id(), layers.operation(node, i), node.inputs()));
    }
  }

  /**
   * Scores of a batch in training: batch × classes in 32 bits.
   *
   * @param input batch × the network's input
   */
  public Tensor train(Tensor input, Precision precision, long step) {
    return train(input, precision, step, (node, output) -> {});
  }

  /**
   * Scores of a batch in training.
   *
   * @param seen is told what each node gives
   */
  public Tensor train(
      Tensor input, Precision precision, long step, BiConsumer<String, Tensor> seen) {
    return run(input, Pass.training(parameters, precision, step), seen);
  }

  /** Scores for an answer. */
  public Tensor answer(Tensor input) {
    return run(input, Pass.inference(parameters), (node, output) -> {});
  }

  private Tensor run(Tensor input, Pass pass, BiConsumer<String, Tensor> seen) {
    Map<String, Tensor> values = new HashMap<>();
    values.put(Network.INPUT, pass.enter(input));
    for (Bound node : nodes) {
      List<Tensor> inputs = node.inputs().stream().map(values::get).toList();
      Tensor output = node.operation().of(inputs, pass);
      values.put(node.id(), output);
      seen.accept(node.id(), output);
    }
    return values.get(scores).to(torch.ScalarType.Float);
  }
}
