package dev.trainyard.imports.draft;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Head;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.WeightShapes;
import dev.trainyard.engine.training.Weights;
import dev.trainyard.imports.Wishes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Makes a draft a model that can be kept, or says everything that speaks against it. */
public final class FinishModel {
  private static final Pattern NODE = Pattern.compile("/nodes/(\\d+)(/.*)?");
  private static final Preprocessing ZERO_TO_ONE = new Preprocessing(List.of(0.0), List.of(1.0));
  private static final Preprocessing ZERO_TO_255 =
      new Preprocessing(List.of(0.0), List.of(1 / 255.0));

  private final Draft draft;
  private final Wishes wishes;

  private FinishModel(Draft draft, Wishes wishes) {
    this.draft = draft;
    this.wishes = wishes;
  }

  /**
   * @param output the id of the node whose output is the model's answer; scores without a softmax
   *     get one
   * @throws Refused with every mistake; fields are names of nodes
   */
  public static TrainedNetwork of(Draft draft, String output, Wishes wishes) {
    return new FinishModel(draft, wishes).model(output);
  }

  private TrainedNetwork model(String output) {
    stopIfWrong();
    Network network = withSoftmax(leadingTo(output));
    Analysis analysis = analyse(network);
    checkWeights(analysis);
    List<String> labels = labels(network, analysis);
    Preprocessing scaling = scaling();
    stopIfWrong();
    return new TrainedNetwork(network, new Weights(inOrder(analysis)), labels, scaling);
  }

  private void stopIfWrong() {
    if (!draft.problems().isEmpty()) {
      throw new Refused("model", draft.problems());
    }
  }

  private Network leadingTo(String output) {
    Set<String> needed = new HashSet<>(Set.of(output));
    List<Node> kept = new ArrayList<>();
    List<Node> nodes = draft.nodes();
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (needed.contains(nodes.get(i).id())) {
        needed.addAll(nodes.get(i).inputs());
        kept.add(0, nodes.get(i));
      }
    }
    if (kept.isEmpty()) {
      draft.problem("", "The model has no layers: it answers with its input.");
      stopIfWrong();
    }
    return new Network(draft.input(), kept);
  }

  private Network withSoftmax(Network network) {
    Node last = network.nodes().get(network.nodes().size() - 1);
    Shape output = draft.shape(last.id()).orElse(new Shape.Vector(1));
    boolean scores = last.layer() instanceof Layer.Dense && output.elements() > 1;
    if (!scores) {
      return network;
    }
    List<Node> nodes = new ArrayList<>(network.nodes());
    String id = draft.add("softmax", new Layer.Softmax(), List.of(last.id()));
    nodes.add(new Node(id, new Layer.Softmax(), List.of(last.id())));
    return new Network(network.input(), nodes);
  }

  private Analysis analyse(Network network) {
    try {
      return Analysis.of(network);
    } catch (Refused refused) {
      for (Problem problem : refused.problems()) {
        Matcher place = NODE.matcher(problem.field());
        boolean ofNode = place.matches();
        draft.problem(
            ofNode ? network.nodes().get(Integer.parseInt(place.group(1))).id() : "",
            "%s",
            problem.message());
      }
      throw new Refused("model", draft.problems());
    }
  }

  private void checkWeights(Analysis analysis) {
    WeightShapes.of(analysis)
        .forEach(
            (name, shape) -> {
              Tensor tensor = draft.weights().get(name);
              if (tensor == null) {
                draft.problem(WeightShapes.node(name), "The file has no weights for it.");
              } else if (!tensor.shape().equals(shape)) {
                draft.problem(
                    WeightShapes.node(name),
                    "Its weights have the shape %s, but its input asks for %s.",
                    tensor.shape(),
                    shape);
              }
            });
  }

  private Map<String, Tensor> inOrder(Analysis analysis) {
    Map<String, Tensor> weights = new LinkedHashMap<>();
    WeightShapes.of(analysis)
        .keySet()
        .forEach(name -> weights.put(name, draft.weights().get(name)));
    return weights;
  }

  private List<String> labels(Network network, Analysis analysis) {
    int answers = Head.of(network, analysis) == Head.SIGMOID ? 2 : analysis.output().sizes().get(0);
    if (wishes.labels().isEmpty()) {
      return IntStream.range(0, answers).mapToObj(String::valueOf).toList();
    }
    if (wishes.labels().size() != answers) {
      draft.problem(
          "",
          "The model tells %d classes apart, but %d names were given. Give one for each, in order, or none.",
          answers,
          wishes.labels().size());
    }
    return wishes.labels();
  }

  private Preprocessing scaling() {
    int channels = draft.input().sizes().get(0);
    Preprocessing before =
        wishes.scaling().orElse(draft.scaling().equals(Affine.NONE) ? ZERO_TO_ONE : ZERO_TO_255);
    for (int given : List.of(before.mean().size(), before.deviation().size())) {
      if (given != 1 && given != channels) {
        draft.problem(
            "",
            "The model reads %d channels, but %d numbers were given to scale them. Give one for each, or one for all.",
            channels,
            given);
        return before;
      }
    }
    try {
      return draft.scaling().after(before, channels);
    } catch (ArithmeticException flat) {
      draft.problem("", "%s: nothing of it is left.", flat.getMessage());
      return before;
    }
  }
}
