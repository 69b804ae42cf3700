package dev.trainyard.engine.source;

import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A network as a {@code ComputationGraph} of Deeplearning4j: one statement a layer. */
final class Deeplearning4j {
  private static final int WIDTH = 96;

  private final Listing listing;
  private final Deeplearning4jImports imports = new Deeplearning4jImports();
  private final Deeplearning4jPreamble preamble;
  private final Deeplearning4jVertices joints;
  private final Deeplearning4jLayers layers;
  private final List<String> statements = new ArrayList<>();

  /** Which vertex gives the value of a node. */
  private final Map<String, String> vertices = new HashMap<>();

  Deeplearning4j(Listing listing) {
    this.listing = listing;
    this.preamble = new Deeplearning4jPreamble(listing, imports);
    this.joints = new Deeplearning4jVertices(listing, imports);
    this.layers = new Deeplearning4jLayers(listing, imports);
    vertices.put(Network.INPUT, Network.INPUT);
  }

  SourceCode write() {
    List<Node> nodes = listing.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      boolean pair =
          i + 1 < nodes.size() && Deeplearning4jLayers.isPair(listing, node, nodes.get(i + 1));
      Node last = pair ? nodes.get(++i) : node;
      add(node, last);
      vertices.put(node.id(), node.id());
      vertices.put(last.id(), node.id());
    }
    return new SourceCode(program(), listing.className() + ".java", preamble.notes());
  }

  private void add(Node node, Node last) {
    String inputs =
        node.inputs().stream()
            .map(input -> "\"" + vertices.get(input) + "\"")
            .collect(Collectors.joining(", "));
    String id = "\"" + node.id() + "\"";
    if (Deeplearning4jVertices.isVertex(node)) {
      add("graph.addVertex(" + id + ",", joints.vertex(node), inputs, layers.remark(node));
    } else if (Deeplearning4jWindows.groups(node) > 1) {
      int groups = Deeplearning4jWindows.groups(node);
      String start =
          "addInGroups(graph, %s, %d, %d,".formatted(id, groups, listing.channels(node) / groups);
      add(start, "() -> " + layers.layer(node, last), inputs, layers.remark(node));
    } else {
      add("graph.addLayer(" + id + ",", layers.layer(node, last), inputs, layers.remark(node));
    }
  }

  private void add(String start, String what, String inputs, String remark) {
    String one = start + " " + what + ", " + inputs + ");";
    String comment = remark.isEmpty() ? "" : " // " + remark;
    if (one.length() + comment.length() <= WIDTH) {
      statements.add(one + comment);
    } else {
      statements.add(start + comment);
      statements.add("    " + what + ",");
      statements.add("    " + inputs + ");");
    }
  }

  private String program() {
    String name = listing.className();
    imports.add("org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder");
    imports.add("org.deeplearning4j.nn.conf.NeuralNetConfiguration");
    imports.add("org.deeplearning4j.nn.conf.inputs.InputType");
    imports.add("org.deeplearning4j.nn.graph.ComputationGraph");
    imports.add("org.deeplearning4j.nn.weights.WeightInit");
    imports.add("org.nd4j.linalg.activations.Activation");
    imports.add("org.nd4j.linalg.factory.Nd4j");
    imports.add("org.nd4j.linalg.learning.config.Adam");
    List<String> classes = preamble.classes(); // which need imports of their own
    List<String> lines = new ArrayList<>(imports.lines());
    lines.add("");
    lines.add("/** " + listing.headline(Framework.DEEPLEARNING4J) + " */");
    lines.add("public class " + name + " {");
    lines.add("");
    lines.add("  public static ComputationGraph network() {");
    lines.add("    GraphBuilder graph =");
    lines.add("        new NeuralNetConfiguration.Builder()");
    lines.add("            .activation(Activation.IDENTITY)");
    lines.add("            .weightInit(WeightInit.XAVIER)");
    lines.add("            .updater(new Adam(0.001))");
    lines.add("            .graphBuilder()");
    lines.add("            .addInputs(\"input\")");
    lines.add("            .setInputTypes(" + input() + ");");
    statements.forEach(statement -> lines.add("    " + statement));
    lines.add("    graph.setOutputs(\"" + vertices.get(listing.output()) + "\");");
    lines.add("    ComputationGraph network = new ComputationGraph(graph.build());");
    lines.add("    network.init();");
    lines.add("    return network;");
    lines.add("  }");
    lines.addAll(Deeplearning4jClasses.MAIN.formatted(sizes()).lines().toList());
    classes.forEach(text -> lines.addAll(text.lines().toList()));
    lines.add("}");
    return String.join("\n", lines) + "\n";
  }

  private String input() {
    return listing.input() instanceof Shape.Image image
        ? "InputType.convolutional(%d, %d, %d)"
            .formatted(image.height(), image.width(), image.channels())
        : "InputType.feedForward(%d)".formatted(listing.input().sizes().get(0));
  }

  private String sizes() {
    return listing.input().sizes().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
