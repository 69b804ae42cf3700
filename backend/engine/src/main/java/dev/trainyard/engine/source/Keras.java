package dev.trainyard.engine.source;

import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A network in Keras: Sequential where it is a chain, else layers called on each other's values.
 */
final class Keras {
  private static final Set<String> RESERVED =
      Set.of("x", "inputs", "keras", "layers", "tf", "network");

  private final Listing listing;
  private final KerasPreamble preamble;
  private final KerasLayers layers;
  private final List<Stretch> stretches;
  private final List<String> body = new ArrayList<>();

  Keras(Listing listing) {
    this.listing = listing;
    this.preamble = new KerasPreamble(listing);
    this.layers = new KerasLayers(listing);
    this.stretches = Stretch.of(listing);
  }

  SourceCode write() {
    if (stretches.size() == 1) {
      sequential();
    } else {
      functional();
    }
    return new SourceCode(program(), listing.pythonFile(), preamble.notes());
  }

  private void sequential() {
    body.add("network = keras.Sequential([");
    body.add("    keras.Input(" + input() + "),");
    for (KerasLayers.Line line : lines(stretches.get(0).nodes())) {
      body.add("    " + line.code() + "," + line.remark());
    }
    body.add("])");
  }

  private void functional() {
    body.add("inputs = keras.Input(" + input() + ")");
    Values values = new Values(listing, stretches, new Identifiers(RESERVED), "inputs");
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      List<String> inputs = stretch.first().inputs().stream().map(values::of).toList();
      Values.Names names = values.name(i);
      List<KerasLayers.Line> lines = new ArrayList<>();
      String from = String.join(", ", inputs);
      if (inputs.size() > 1) {
        lines.add(layers.join(stretch.first(), inputs));
        lines.addAll(lines(stretch.nodes().subList(1, stretch.nodes().size())));
        from = "";
      } else {
        lines.addAll(lines(stretch.nodes()));
      }
      for (int j = 0; j < lines.size(); j++) {
        String to = j == lines.size() - 1 ? names.end() : names.way();
        KerasLayers.Line line = lines.get(j);
        String read = from.isEmpty() ? "" : "(" + from + ")";
        body.add(to + " = " + line.code() + read + line.remark());
        from = to;
      }
    }
    body.add("network = keras.Model(inputs, " + values.of(listing.output()) + ")");
  }

  /** Layers of nodes after each other; an activation joins the weights before it. */
  private List<KerasLayers.Line> lines(List<Node> nodes) {
    List<KerasLayers.Line> lines = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      boolean pair =
          i + 1 < nodes.size() && KerasLayers.takesActivation(nodes.get(i), nodes.get(i + 1));
      lines.addAll(pair ? layers.of(nodes.get(i), nodes.get(i + 1)) : layers.of(nodes.get(i)));
      i += pair ? 1 : 0;
    }
    return lines;
  }

  private String input() {
    return KerasLayers.sizes(listing.input());
  }

  private String program() {
    List<String> lines = new ArrayList<>();
    lines.add("\"\"\"" + listing.headline(Framework.KERAS) + "\"\"\"");
    lines.add("");
    lines.addAll(preamble.imports());
    lines.add("from tensorflow import keras");
    lines.add("from tensorflow.keras import layers");
    lines.add("");
    lines.addAll(preamble.classes());
    lines.addAll(body);
    lines.add("");
    lines.add("if __name__ == \"__main__\":");
    lines.add("    print(network.output_shape)");
    lines.add(
        "    print(sum(math.prod(weights.shape) for weights in network.trainable_weights),"
            + " \"parameters\")");
    return String.join("\n", lines) + "\n";
  }

  /** The sizes of a value as Keras orders them: height × width × channels. */
  static String channelsLast(Shape shape) {
    return KerasLayers.order(shape).stream().map(String::valueOf).collect(Collectors.joining("×"));
  }
}
