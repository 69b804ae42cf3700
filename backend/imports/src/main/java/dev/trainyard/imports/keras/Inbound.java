package dev.trainyard.imports.keras;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The layers that a layer reads, in either way that Keras has written them: {@code [name, 0, 0, …]}
 * within lists, or tensors with a {@code keras_history} of the same form.
 */
final class Inbound {
  private static final int DEEPEST = 20;

  private Inbound() {}

  /** Names, in order. */
  static List<String> of(JsonNode nodes) {
    List<String> names = new ArrayList<>();
    collect(nodes, names, 0);
    return names;
  }

  private static void collect(JsonNode node, List<String> names, int depth) {
    if (depth > DEEPEST) {
      return;
    } else if (isHistory(node)) {
      names.add(node.get(0).asString());
    } else if (node.isArray()) {
      node.forEach(one -> collect(one, names, depth + 1));
    } else if (node.has("keras_history")) {
      collect(node.get("keras_history"), names, depth + 1);
    } else if (node.isObject()) {
      node.forEach(one -> collect(one, names, depth + 1));
    }
  }

  private static boolean isHistory(JsonNode node) {
    return node.isArray()
        && node.size() >= 3
        && node.get(0).isString()
        && node.get(1).isNumber()
        && node.get(2).isNumber();
  }
}
