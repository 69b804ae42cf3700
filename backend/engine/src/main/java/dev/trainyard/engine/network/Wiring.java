package dev.trainyard.engine.network;

import dev.trainyard.engine.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Who reads whom: ids, order, numbers of inputs, and outputs that nobody reads. */
final class Wiring {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern WEIGHTS =
      Pattern.compile(".*\\.(weight|bias|scale|mean|variance|centres)");

  private Wiring() {}

  /** Whether a layer can have so many inputs. */
  static boolean takes(Layer layer, int inputs) {
    if (layer instanceof Layer.Multiply) {
      return inputs == 2;
    }
    return takesMany(layer) ? inputs >= 2 : inputs == 1;
  }

  private static boolean takesMany(Layer layer) {
    return layer instanceof Layer.Add || layer instanceof Layer.Concatenate;
  }

  private static String wanted(Layer layer) {
    if (layer instanceof Layer.Multiply) {
      return "exactly two inputs";
    }
    return takesMany(layer) ? "two or more inputs" : "exactly one input";
  }

  /**
   * @param unreadable indices of nodes about which one knows only what was read: what they lack is
   *     no mistake
   */
  static List<Problem> problems(List<Node> nodes, Set<Integer> unreadable) {
    var problems = new ArrayList<Problem>();
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      if (!(unreadable.contains(i) && nodes.get(i).id().isEmpty())) {
        checkId(nodes.get(i).id(), i, first, problems);
      }
    }
    for (int i = 0; i < nodes.size(); i++) {
      if (!unreadable.contains(i)) {
        checkCount(nodes.get(i), i, problems);
      }
      checkInputs(nodes.get(i), i, first, problems);
    }
    if (unreadable.isEmpty()) {
      checkReaders(nodes, problems);
    }
    return problems;
  }

  private static void checkId(
      String id, int index, Map<String, Integer> first, List<Problem> problems) {
    String field = "/nodes/" + index + "/id";
    if (id.equals(Network.INPUT)) {
      problems.add(new Problem(field, "\"input\" is the network's input; choose another id."));
    } else if (!ID.matcher(id).matches()) {
      problems.add(new Problem(field, "An id has 1 to 64 letters, digits, '.', '_' and '-'."));
    } else if (WEIGHTS.matcher(id).matches()) {
      problems.add(
          new Problem(field, "An id that ends like this is the name of a node's weights."));
    } else if (first.putIfAbsent(id, index) != null) {
      problems.add(Problem.of(field, "There is already a node \"%s\".", id));
    }
  }

  private static void checkCount(Node node, int index, List<Problem> problems) {
    int count = node.inputs().size();
    if (!takes(node.layer(), count)) {
      problems.add(
          Problem.of(
              "/nodes/" + index + "/inputs",
              "This layer needs %s, not %d.",
              wanted(node.layer()),
              count));
    }
  }

  private static void checkInputs(
      Node node, int index, Map<String, Integer> first, List<Problem> problems) {
    String field = "/nodes/" + index + "/inputs";
    for (int i = 0; i < node.inputs().size(); i++) {
      String input = node.inputs().get(i);
      if (input.equals(Network.INPUT)) {
        continue;
      }
      Integer place = first.get(input);
      if (place == null) {
        problems.add(Problem.of(field + "/" + i, "There is no node \"%s\".", input));
      } else if (place >= index) {
        String sentence = "Node \"%s\" must be listed before the nodes that read it.";
        problems.add(Problem.of(field + "/" + i, sentence, input));
      }
    }
  }

  private static void checkReaders(List<Node> nodes, List<Problem> problems) {
    Set<String> read = new HashSet<>();
    nodes.forEach(node -> read.addAll(node.inputs()));
    for (int i = 0; i < nodes.size() - 1; i++) {
      if (!read.contains(nodes.get(i).id())) {
        String sentence = "Nothing reads \"%s\". Connect it to a later node or take it away.";
        problems.add(Problem.of("/nodes/" + i, sentence, nodes.get(i).id()));
      }
    }
  }
}
