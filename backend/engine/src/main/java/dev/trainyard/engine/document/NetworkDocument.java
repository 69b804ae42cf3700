package dev.trainyard.engine.document;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Limits;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.NodeAnalysis;
import dev.trainyard.engine.network.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A network as a document: {@code {"version": 1, "input": [1, 28, 28], "nodes": [{"id", "layer":
 * {"kind", …}, "inputs"}]}}.
 */
public final class NetworkDocument {
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Integer> unreadable = new HashSet<>();
  private boolean inputIsRead;

  private NetworkDocument() {}

  /**
   * Reads a network that an analysis accepts.
   *
   * @throws Refused with all mistakes, those of the document and those of the network
   */
  public static Network read(Object json) {
    return new NetworkDocument().readAll(json);
  }

  /** What is known of a network that is still being written, and all of its mistakes. */
  public static Analysis.Sketch sketch(Object json) {
    var document = new NetworkDocument();
    List<NodeAnalysis> known = document.workOut(document.readNetwork(json));
    return new Analysis.Sketch(known, List.copyOf(document.problems));
  }

  private Network readAll(Object json) {
    Network network = readNetwork(json);
    workOut(network);
    if (!problems.isEmpty()) {
      throw new Refused("network", problems);
    }
    return network;
  }

  private Network readNetwork(Object json) {
    var fields = new Fields(json, "", problems);
    Versions.check(fields);
    int before = problems.size();
    Shape input = ShapeDocument.read(fields, "input");
    inputIsRead = problems.size() == before;
    List<Node> nodes = nodes(fields);
    fields.refuseOthers();
    return new Network(input, nodes);
  }

  private List<NodeAnalysis> workOut(Network network) {
    if (!inputIsRead || network.nodes().isEmpty()) {
      return List.of();
    }
    Analysis.Sketch sketch = Analysis.sketch(network, unreadable);
    problems.addAll(sketch.problems());
    return sketch.nodes();
  }

  private List<Node> nodes(Fields fields) {
    if (fields.required("nodes") instanceof List<?> list) {
      if (list.isEmpty() || list.size() > Limits.NODES) {
        fields.problem(
            "nodes", "A network has 1 to %,d nodes; this one has %,d.", Limits.NODES, list.size());
        return List.of();
      }
    }
    return fields.list("nodes", this::node);
  }

  private Node node(Object element, String pointer) {
    int index = Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1));
    int before = problems.size();
    var fields = new Fields(element, pointer, problems);
    String id = fields.text("id");
    Layer layer =
        LayerDocument.read(fields.object("layer"))
            .orElseGet(
                () -> {
                  unreadable.add(index);
                  return new Layer.Flatten();
                });
    List<String> inputs = fields.list("inputs", this::input);
    fields.refuseOthers();
    if (problems.size() > before) {
      unreadable.add(index);
    }
    return new Node(id, layer, inputs);
  }

  private String input(Object element, String pointer) {
    if (element instanceof String id) {
      return id;
    }
    problems.add(new Problem(pointer, "An input is the id of an earlier node, or \"input\"."));
    return Network.INPUT;
  }

  /** Writes every field, defaults included. */
  public static Map<String, Object> write(Network network) {
    var out = new LinkedHashMap<String, Object>();
    out.put("version", Versions.CURRENT);
    out.put("input", network.input().sizes());
    out.put("nodes", network.nodes().stream().map(NetworkDocument::write).toList());
    return out;
  }

  private static Map<String, Object> write(Node node) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", node.id());
    out.put("layer", LayerDocument.write(node.layer()));
    out.put("inputs", node.inputs());
    return out;
  }
}
