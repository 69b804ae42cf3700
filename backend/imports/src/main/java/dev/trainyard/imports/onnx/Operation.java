package dev.trainyard.imports.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.imports.draft.Draft;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One operator of the file on its way to a layer. */
final class Operation {
  private final NodeProto node;
  private final Draft draft;
  private final Map<String, Value> values;
  private final Map<String, Integer> readers;
  private final Attributes attributes;

  /**
   * @param values by the file's names
   * @param readers how many operators read each of them
   */
  Operation(NodeProto node, Draft draft, Map<String, Value> values, Map<String, Integer> readers) {
    this.node = node;
    this.draft = draft;
    this.values = values;
    this.readers = readers;
    this.attributes = new Attributes(node);
  }

  /** Thrown when the operator can't be a layer; what was wrong is noted in the draft. */
  static final class NoLayer extends Exception {
    private static final long serialVersionUID = 1L;

    NoLayer() {
      super("It is noted in the draft.", null, false, false);
    }
  }

  NoLayer refuse(String sentence, Object... arguments) {
    draft.problem(name(), sentence, arguments);
    return new NoLayer();
  }

  /** What the file calls it, else its output. */
  String name() {
    return node.getName().isEmpty() ? output() : node.getName();
  }

  String type() {
    return node.getOpType();
  }

  private String output() {
    return node.getOutputCount() == 0 ? type() : node.getOutput(0);
  }

  Attributes attributes() {
    return attributes;
  }

  Draft draft() {
    return draft;
  }

  int inputs() {
    return node.getInputCount();
  }

  /** Null where an optional input is left out. */
  Value input(int index) {
    return index < node.getInputCount() ? values.get(node.getInput(index)) : null;
  }

  boolean reads(int index) {
    return index < node.getInputCount() && !node.getInput(index).isEmpty();
  }

  /** Whether this operator alone reads its first input. */
  boolean readsAlone(int index) {
    return readers.getOrDefault(node.getInput(index), 0) == 1;
  }

  Value.Signal signal(int index) throws NoLayer {
    if (input(index) instanceof Value.Signal signal) {
      return signal;
    }
    throw refuse("%s reads a constant where a layer's output should be.", type());
  }

  /** A signal that lies as in our network. */
  String plain(int index) throws NoLayer {
    Value.Signal signal = signal(index);
    if (signal.form() instanceof Value.Plain) {
      return signal.node();
    } else if (signal.form() instanceof Value.Padded) {
      throw refuse("%s reads an image with padding; only convolutions can.", type());
    }
    throw refuse(
        "%s reads its input in an order (channels last) that only a Transpose or a dense layer can follow.",
        type());
  }

  Shape shape(String id) throws NoLayer {
    return draft.shape(id).orElseThrow(NoLayer::new);
  }

  Shape.Image image(String id) throws NoLayer {
    if (shape(id) instanceof Shape.Image image) {
      return image;
    }
    throw refuse("%s reads a vector, but works on images of (N, C, H, W).", type());
  }

  Tensor numbers(int index, String what) throws NoLayer {
    if (input(index) instanceof Value.Numbers numbers) {
      return numbers.tensor();
    }
    throw refuse("Its %s are not constants of the file.", what);
  }

  Optional<Tensor> optional(int index, String what) throws NoLayer {
    return reads(index) ? Optional.of(numbers(index, what)) : Optional.empty();
  }

  List<Long> wholes(int index, String what) throws NoLayer {
    if (input(index) instanceof Value.Whole whole) {
      return whole.values();
    }
    throw refuse("Its %s is worked out while the model runs; a constant can be read.", what);
  }

  /** Adds a layer under the name of its weights, else of the operator. */
  String add(Layer layer, String... inputs) {
    return draft.add(niceName(), layer, List.of(inputs));
  }

  void weight(String id, String name, int index, Tensor tensor) {
    draft.weight(id, name, tensor, node.getInput(index));
  }

  void give(Value value) {
    values.put(output(), value);
  }

  void give(String id) {
    give(Value.plain(id));
  }

  /**
   * "conv1" for weights called conv1.weight, "features.conv1" for /features/conv1/Conv, "relu" for
   * node_relu.
   */
  private String niceName() {
    if (node.getInputCount() > 1 && node.getInput(1).endsWith(".weight")) {
      return node.getInput(1).substring(0, node.getInput(1).length() - ".weight".length());
    }
    String name = name().startsWith("node_") ? name().substring("node_".length()) : name();
    String end = "/" + type();
    return name.endsWith(end) && name.length() > end.length() + 1
        ? name.substring(0, name.length() - end.length())
        : name;
  }
}
