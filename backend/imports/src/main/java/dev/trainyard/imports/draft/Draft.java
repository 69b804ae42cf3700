package dev.trainyard.imports.draft;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.NodeAnalysis;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A network in the making: its nodes, their weights, and every mistake that was found so far. */
public final class Draft {
  private final Shape input;
  private final NodeNames names = new NodeNames();
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Tensor> weights = new LinkedHashMap<>();
  private final Map<String, Shape> shapes = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private Affine scaling = Affine.NONE;

  public Draft(Shape input) {
    this.input = input;
    shapes.put(Network.INPUT, input);
  }

  Shape input() {
    return input;
  }

  List<Node> nodes() {
    return nodes;
  }

  Map<String, Tensor> weights() {
    return weights;
  }

  Affine scaling() {
    return scaling;
  }

  public List<Problem> problems() {
    return problems;
  }

  /**
   * Adds a node behind those that are there.
   *
   * @param name in the file; the node's id is made of it
   * @return the id
   */
  public String add(String name, Layer layer, List<String> inputs) {
    String id = names.of(name);
    nodes.add(new Node(id, layer, inputs));
    Analysis.Sketch sketch = Analysis.sketch(new Network(input, nodes), Set.of());
    List<NodeAnalysis> known = sketch.nodes();
    if (!known.isEmpty() && known.get(known.size() - 1).node().id().equals(id)) {
      shapes.put(id, known.get(known.size() - 1).output());
    }
    return id;
  }

  /**
   * Whether a node never says less than zero: zeros around it win no maximum that it would lose.
   */
  public boolean isNeverNegative(String id) {
    return !id.equals(Network.INPUT)
        && (layer(id).equals(new Layer.Activation(Layer.Nonlinearity.RELU))
            || layer(id).equals(new Layer.Activation(Layer.Nonlinearity.SIGMOID)));
  }

  /** Puts another layer in a node's place, of the same output. */
  public void replace(String id, Layer layer) {
    nodes.replaceAll(node -> node.id().equals(id) ? new Node(id, layer, node.inputs()) : node);
  }

  public Layer layer(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow().layer();
  }

  /**
   * Gives a node a weight; numbers that are not finite are a mistake.
   *
   * @param source what the file calls it
   */
  public void weight(String id, String name, Tensor tensor, String source) {
    for (float value : tensor.values()) {
      if (!Float.isFinite(value)) {
        problem(id, "Its weights %s hold %s. Such a network gives no answers.", source, value);
        break;
      }
    }
    weights.put(id + "." + name, tensor);
  }

  /** What the network's input goes through first, before or after what is known of that. */
  public void scale(Affine next) {
    scaling = scaling.then(next);
  }

  /** Of a node's output or of the input; empty if a mistake is in the way. */
  public Optional<Shape> shape(String id) {
    return Optional.ofNullable(shapes.get(id));
  }

  /**
   * @param where the node's or layer's name; empty for the whole file
   */
  public void problem(String where, String sentence, Object... arguments) {
    problems.add(Problem.of(where, sentence, arguments));
  }
}
