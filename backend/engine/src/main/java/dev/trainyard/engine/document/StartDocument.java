package dev.trainyard.engine.document;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.plan.Start;
import dev.trainyard.engine.training.WeightShapes;
import dev.trainyard.engine.training.Weights;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where a plan starts from, as an object with the source's kind as a field: {@code {"run": id}} or
 * {@code {"model": id}}.
 */
final class StartDocument {
  private final Fields in;
  private final Map<String, Map<String, List<Integer>>> weights;

  private StartDocument(Fields in, Network network) {
    this.in = in;
    this.weights = byNode(network);
  }

  /**
   * @param network that is to be trained, without mistakes
   */
  static Optional<Start> read(Fields in, Network network, StartModels models) {
    return new StartDocument(in, network).read(models);
  }

  private Optional<Start> read(StartModels models) {
    Start.Kind kind = kind();
    String id = in.text(Fields.word(kind));
    Optional<String> sha256 = in.has("sha256") ? Optional.of(in.text("sha256")) : Optional.empty();
    List<String> copy = in.has("copy") ? nodes("copy") : null;
    List<String> freeze = in.has("freeze") ? nodes("freeze") : List.of();
    in.refuseOthers();
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Optional<StartModels.Found> found = models.find(kind, id, sha256);
    if (found.isEmpty()) {
      in.problem(
          Fields.word(kind),
          "There is no %s to start from%s.",
          kind == Start.Kind.RUN
              ? "model of run " + Numbers.words(id)
              : "model " + Numbers.words(id),
          sha256.isPresent() ? " with this sha256" : "");
      return Optional.empty();
    }
    var source = new Start.Source(kind, id, found.get().sha256());
    var given = byNode(found.get().network());
    List<String> copied = copy == null ? fitting(given) : copied(copy, given);
    requireOneThatLearns(freeze);
    return Optional.of(new Start(source, inOrder(copied), inOrder(freeze)));
  }

  /** Of the one source that is named; a start without any lacks its run. */
  private Start.Kind kind() {
    boolean ofModel = in.has(Fields.word(Start.Kind.MODEL));
    if (ofModel && in.has(Fields.word(Start.Kind.RUN))) {
      in.problem("", "A training starts from a run or from a model, not from both.");
    }
    return ofModel ? Start.Kind.MODEL : Start.Kind.RUN;
  }

  private List<String> nodes(String name) {
    List<String> nodes =
        in.list(
            name,
            (element, pointer) -> {
              String node = String.valueOf(element);
              if (!weights.containsKey(node)) {
                in.problem(
                    name,
                    "The network has no node %s with weights. Nodes with weights: %s.",
                    Numbers.words(element),
                    String.join(", ", weights.keySet()));
              }
              return node;
            });
    return nodes.stream().filter(weights::containsKey).toList();
  }

  private List<String> fitting(Map<String, Map<String, List<Integer>>> given) {
    List<String> fitting =
        weights.keySet().stream()
            .filter(node -> weights.get(node).equals(given.get(node)))
            .toList();
    if (fitting.isEmpty()) {
      in.problem(
          "", "Nothing of the model fits this network: no layer has the same name and shape.");
    }
    return fitting;
  }

  private List<String> copied(List<String> copy, Map<String, Map<String, List<Integer>>> given) {
    for (String node : copy) {
      if (!given.containsKey(node)) {
        in.problem("copy", "The model has no node %s to copy.", Numbers.words(node));
      } else if (!given.get(node).equals(weights.get(node))) {
        in.problem(
            "copy",
            "Node %s has weights %s in the model and %s here. Leave it out, and it is drawn fresh.",
            Numbers.words(node),
            given.get(node),
            weights.get(node));
      }
    }
    return copy;
  }

  private void requireOneThatLearns(List<String> freeze) {
    boolean learns =
        weights.entrySet().stream()
            .filter(node -> !freeze.contains(node.getKey()))
            .anyMatch(node -> node.getValue().keySet().stream().anyMatch(Weights::isTrained));
    if (!weights.isEmpty() && !learns) {
      in.problem("freeze", "Every layer is frozen. Leave at least one that learns.");
    }
  }

  private List<String> inOrder(List<String> nodes) {
    Set<String> chosen = new LinkedHashSet<>(nodes);
    return weights.keySet().stream().filter(chosen::contains).toList();
  }

  /** Names and shapes of each node's weights, in the network's order. */
  private static Map<String, Map<String, List<Integer>>> byNode(Network network) {
    var nodes = new LinkedHashMap<String, Map<String, List<Integer>>>();
    WeightShapes.of(Analysis.of(network))
        .forEach(
            (name, shape) -> {
              String node = WeightShapes.node(name);
              nodes
                  .computeIfAbsent(node, id -> new TreeMap<>())
                  .put(name.substring(node.length() + 1), shape);
            });
    return nodes;
  }

  static Map<String, Object> write(Start start) {
    var out = new LinkedHashMap<String, Object>();
    out.put(Fields.word(start.source().kind()), start.source().id());
    out.put("sha256", start.source().sha256());
    out.put("copy", start.copied());
    out.put("freeze", start.frozen());
    return out;
  }
}
