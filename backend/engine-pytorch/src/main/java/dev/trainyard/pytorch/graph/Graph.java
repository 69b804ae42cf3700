package dev.trainyard.pytorch.graph;

import dev.trainyard.engine.network.Head;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.plan.Precision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** A network up to the scores that its {@link Head} is worked out from. */
public final class Graph {
  private record Bound(String id, Operation operation, List<String> inputs) {}

  private final Parameters parameters;
  private final List<Bound> nodes = new ArrayList<>();
  private final String scores;

  public Graph(Network network, Head head, Parameters parameters, Layers layers) {
    this.parameters = parameters;
    scores = head.scores(network);
    List<Node> body = head.body(network);
    for (int i = 0; i < body.size(); i++) {
      Node node = body.get(i);
      nodes.add(new Bound(node.id(), layers.operation(node, i), node.inputs()));
    }
  }

  /**
   * Scores of a batch in training, in 32 bits: batch × what the head makes its answer from.
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
