package dev.trainyard.engine.network;

import dev.trainyard.engine.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One pass over a network in its order. A node that is wrong has no shape, and what needs its shape
 * is not judged, so that one mistake is told once.
 */
final class Walk {
  private final Network network;
  private final Set<Integer> unreadable;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, NodeAnalysis> nodes = new LinkedHashMap<>();
  private final Map<String, Shape> shapes = new HashMap<>();
  private final Map<String, Optional<ReceptiveField>> fields = new HashMap<>();

  Walk(Network network, Set<Integer> unreadable) {
    this.network = network;
    this.unreadable = unreadable;
    if (network.nodes().isEmpty()) {
      problems.add(new Problem("/nodes", "A network needs at least one node."));
    } else if (network.nodes().size() > Limits.NODES) {
      problems.add(
          Problem.of(
              "/nodes",
              "A network may have %,d nodes; this one has %,d.",
              Limits.NODES,
              network.nodes().size()));
    } else {
      visitInput();
      visitNodes();
      problems.addAll(Wiring.problems(network.nodes(), unreadable));
      if (problems.isEmpty()) {
        checkTotal();
      }
    }
  }

  List<Problem> problems() {
    return problems;
  }

  Map<String, NodeAnalysis> nodes() {
    return nodes;
  }

  private void visitInput() {
    var mistakes = new Mistakes("/input");
    if (!network.input().sizes().stream().allMatch(size -> size >= 1 && size <= Limits.WIDTH)) {
      mistakes.add("", "Every size of the input must be between 1 and %,d.", Limits.WIDTH);
    } else {
      checkElements(network.input(), mistakes);
    }
    if (mistakes.none()) {
      shapes.put(Network.INPUT, network.input());
      fields.put(Network.INPUT, ReceptiveFields.ofInput(network.input()));
    }
    problems.addAll(mistakes.all());
  }

  private void visitNodes() {
    // A second node of a name is Wiring's complaint; here it must not take the first one's place.
    var seen = new HashSet<>(Set.of(Network.INPUT));
    for (int i = 0; i < network.nodes().size(); i++) {
      Node node = network.nodes().get(i);
      if (seen.add(node.id()) && !unreadable.contains(i)) {
        visit(node, new Mistakes("/nodes/" + i + "/layer"));
      }
    }
  }

  private void visit(Node node, Mistakes mistakes) {
    LayerCheck.check(node.layer(), mistakes);
    boolean known = !node.inputs().isEmpty() && shapes.keySet().containsAll(node.inputs());
    if (mistakes.none() && known && Wiring.takes(node.layer(), node.inputs().size())) {
      List<Shape> inputs = node.inputs().stream().map(shapes::get).toList();
      ShapeRules.infer(node.layer(), inputs, mistakes)
          .filter(inference -> isSmallEnough(inference, mistakes))
          .ifPresent(inference -> keep(node, inference));
    }
    problems.addAll(mistakes.all());
  }

  private static boolean isSmallEnough(Inference inference, Mistakes mistakes) {
    checkElements(inference.output(), mistakes);
    if (inference.parameters() > Limits.PARAMETERS) {
      mistakes.add(
          "",
          "This layer has %,d parameters; a network may have %,d.",
          inference.parameters(),
          Limits.PARAMETERS);
    }
    return mistakes.none();
  }

  private static void checkElements(Shape shape, Mistakes mistakes) {
    double elements =
        shape.sizes().stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b);
    if (elements > Limits.ELEMENTS) {
      mistakes.add(
          "",
          "This would hold %,.0f numbers for each example; at most %,d fit.",
          elements,
          Limits.ELEMENTS);
    }
  }

  private void keep(Node node, Inference inference) {
    Optional<ReceptiveField> field =
        ReceptiveFields.through(
            inference.window(), node.inputs().stream().map(fields::get).toList());
    shapes.put(node.id(), inference.output());
    fields.put(node.id(), field);
    nodes.put(
        node.id(),
        new NodeAnalysis(
            node,
            inference.output(),
            inference.parameters(),
            inference.macs(),
            inference.output().elements() * Float.BYTES,
            field));
  }

  private void checkTotal() {
    long total = nodes.values().stream().mapToLong(NodeAnalysis::parameters).sum();
    if (total > Limits.PARAMETERS) {
      problems.add(
          Problem.of(
              "/nodes",
              "The network has %,d parameters; at most %,d are allowed.",
              total,
              Limits.PARAMETERS));
    }
  }
}
