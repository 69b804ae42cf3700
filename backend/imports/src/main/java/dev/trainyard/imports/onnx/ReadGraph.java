package dev.trainyard.imports.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import dev.trainyard.engine.network.Network;
import dev.trainyard.imports.draft.Draft;
import dev.trainyard.imports.onnx.Operation.NoLayer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads operators one after the other, each when all that it reads is known. */
final class ReadGraph {
  private final GraphProto graph;
  private final Draft draft;
  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, Integer> readers = new HashMap<>();

  ReadGraph(GraphProto graph, Draft draft, String input, Value.Form form) {
    this.graph = graph;
    this.draft = draft;
    values.put(input, new Value.Signal(Network.INPUT, form));
    values.put("", null);
  }

  /** What the file calls {@code output}; unknown if a mistake is in the way. */
  Value read(String output) {
    graph.getNodeList().forEach(node -> node.getInputList().forEach(this::count));
    count(output);
    graph.getInitializerList().forEach(this::constant);
    List<NodeProto> waiting = new ArrayList<>(graph.getNodeList());
    int before;
    do {
      before = waiting.size();
      waiting.removeIf(this::readIfReady);
    } while (waiting.size() < before);
    explain(waiting);
    if (!values.containsKey(output)) {
      draft.problem("", "Nothing in the file makes its output %s.", output);
    }
    return values.getOrDefault(output, new Value.Unknown());
  }

  private void count(String name) {
    readers.merge(name, 1, Integer::sum);
  }

  private void constant(TensorProto tensor) {
    try {
      values.put(tensor.getName(), ReadTensor.of(tensor));
    } catch (ReadTensor.UnreadableTensor unreadable) {
      draft.problem(tensor.getName(), "The constant %s.", unreadable.getMessage());
      values.put(tensor.getName(), new Value.Unknown());
    }
  }

  private boolean readIfReady(NodeProto node) {
    if (!values.keySet().containsAll(node.getInputList())) {
      return false;
    }
    Operation operation = new Operation(node, draft, values, readers);
    boolean judged =
        node.getInputList().stream().noneMatch(name -> values.get(name) instanceof Value.Unknown);
    boolean known = node.getDomain().isEmpty() || node.getDomain().equals("ai.onnx");
    Operators.Reader reader = known ? Operators.of(node.getOpType()).orElse(null) : null;
    if (reader == null) {
      operation.refuse(
          "The operator %s is not known here.",
          known ? node.getOpType() : node.getDomain() + "." + node.getOpType());
    } else if (judged) {
      read(operation, reader);
    }
    node.getOutputList().forEach(name -> values.putIfAbsent(name, new Value.Unknown()));
    return true;
  }

  private static void read(Operation operation, Operators.Reader reader) {
    try {
      reader.read(operation);
    } catch (NoLayer noted) {
      // the draft has it; what follows from it is not judged
    }
  }

  /** Operators that never became ready read what nothing makes, or each other in a circle. */
  private void explain(List<NodeProto> waiting) {
    Set<String> made = new HashSet<>(values.keySet());
    waiting.forEach(node -> made.addAll(node.getOutputList()));
    boolean circle = true;
    for (NodeProto node : waiting) {
      for (String input : node.getInputList()) {
        if (!made.contains(input)) {
          circle = false;
          draft.problem(name(node), "It reads %s, which nothing in the file makes.", input);
        }
      }
    }
    if (circle && !waiting.isEmpty()) {
      draft.problem(
          name(waiting.get(0)),
          "It waits for its own output: the operators %s read each other in a circle.",
          waiting.stream().limit(5).map(ReadGraph::name).toList());
    }
  }

  private static String name(NodeProto node) {
    return node.getName().isEmpty() && node.getOutputCount() > 0
        ? node.getOutput(0)
        : node.getName();
  }
}
