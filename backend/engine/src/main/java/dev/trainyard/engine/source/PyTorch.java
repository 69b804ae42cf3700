package dev.trainyard.engine.source;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A network as an {@code nn.Module}: stretches of layers, and a forward that joins them. */
final class PyTorch {
  /** What a module has already. */
  private static final Set<String> RESERVED =
      Set.of(
          ("torch nn x add_module apply bfloat16 buffers call_super_init children compile cpu cuda"
                  + " double dump_patches eval extra_repr float forward get_buffer get_parameter"
                  + " get_submodule half ipu load_state_dict modules mtia named_buffers"
                  + " named_children named_modules named_parameters parameters register_buffer"
                  + " register_module register_parameter requires_grad_ set_submodule share_memory"
                  + " state_dict to to_empty train training type xpu zero_grad T_destination")
              .split(" "));

  private final Listing listing;
  private final PyTorchPreamble preamble;
  private final PyTorchLayers layers;
  private final List<Stretch> stretches;
  private final Identifiers modules = new Identifiers(RESERVED);
  private final List<String> init = new ArrayList<>();
  private final List<String> forward = new ArrayList<>();

  PyTorch(Listing listing) {
    this.listing = listing;
    this.preamble = new PyTorchPreamble(listing);
    this.layers = new PyTorchLayers(listing);
    this.stretches = Stretch.of(listing);
  }

  SourceCode write() {
    Values values = new Values(listing, stretches, new Identifiers(RESERVED), "x");
    for (int i = 0; i < stretches.size(); i++) {
      write(stretches.get(i), i, values);
    }
    return new SourceCode(program(), listing.pythonFile(), preamble.notes());
  }

  private void write(Stretch stretch, int index, Values values) {
    List<String> inputs = stretch.first().inputs().stream().map(values::of).toList();
    Values.Names names = values.name(index);
    List<Node> nodes = stretch.nodes();
    if (inputs.size() == 1) {
      step(names.end(), module(stretch, nodes), inputs.get(0));
      return;
    }
    String joined = layers.join(stretch.first(), inputs);
    if (nodes.size() == 1) {
      assign(names.end(), joined);
    } else if (nodes.get(1).layer() instanceof Layer.Activation activation) {
      boolean all = nodes.size() == 2;
      assign(all ? names.end() : names.way(), layers.call(activation.function(), joined));
      if (!all) {
        step(names.end(), module(stretch, nodes.subList(2, nodes.size())), names.way());
      }
    } else {
      step(names.end(), module(stretch, nodes.subList(1, nodes.size())), joined);
    }
  }

  private void step(String to, String module, String from) {
    assign(to, "self." + module + "(" + from + ")");
  }

  private void assign(String to, String expression) {
    forward.add("        " + to + " = " + expression);
  }

  /** Declares these nodes as one module and gives its name. */
  private String module(Stretch stretch, List<Node> nodes) {
    String name = modules.of(stretches.size() == 1 ? "layers" : stretch.name());
    List<PyTorchLayers.Line> lines =
        nodes.stream().flatMap(node -> layers.of(node).stream()).toList();
    if (lines.size() == 1) {
      init.add("        self." + name + " = " + lines.get(0).code() + lines.get(0).remark());
    } else {
      init.add("        self." + name + " = nn.Sequential(");
      lines.forEach(line -> init.add("            " + line.code() + "," + line.remark()));
      init.add("        )");
    }
    return name;
  }

  private String program() {
    String name = listing.className();
    String sizes =
        listing.input().sizes().stream().map(String::valueOf).collect(Collectors.joining(", "));
    List<String> lines = new ArrayList<>();
    lines.add("\"\"\"" + listing.headline(Framework.PYTORCH) + "\"\"\"");
    lines.add("");
    lines.addAll(preamble.imports());
    lines.add("import torch");
    lines.add("from torch import nn");
    lines.add("");
    lines.addAll(preamble.classes());
    lines.add("");
    lines.add("class " + name + "(nn.Module):");
    lines.add("    def __init__(self):");
    lines.add("        super().__init__()");
    lines.addAll(init);
    lines.add("");
    lines.add("    def forward(self, x):  # " + ends());
    String result = takeLast();
    lines.addAll(forward);
    lines.add("        return " + result);
    lines.add("");
    lines.add("");
    lines.add("if __name__ == \"__main__\":");
    lines.add("    network = " + name + "().eval()");
    lines.add("    print(tuple(network(torch.zeros(1, " + sizes + ")).shape))");
    lines.add(
        "    print(sum(weights.numel() for weights in network.parameters()), \"parameters\")");
    return String.join("\n", lines) + "\n";
  }

  /** What the last line computes, to be returned in its place. */
  private String takeLast() {
    String line = forward.remove(forward.size() - 1);
    return line.substring(line.indexOf(" = ") + 3);
  }

  private String ends() {
    Shape output = listing.shape(listing.output());
    return "N×%s to N×%s"
        .formatted(Listing.words(listing.shape(Network.INPUT)), Listing.words(output));
  }
}
