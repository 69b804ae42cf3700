package dev.trainyard.engine.document;

import static java.util.stream.Collectors.joining;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.architecture.Architecture;
import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.architecture.Options;
import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Fit;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import dev.trainyard.engine.plan.ArchitectureChoice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The network of a plan: named by an architecture or written out, and fit for the data set. */
final class PlannedNetwork {
  private final Optional<DatasetDescription> dataset;
  private final List<Problem> problems;

  /** What a plan says of its network. */
  record Read(Optional<ArchitectureChoice> architecture, Network network) {
    /** Stands for a network that could not be read; a problem says why. */
    static final Read NOTHING =
        new Read(Optional.empty(), new Network(new Shape.Vector(1), List.of()));

    boolean isNothing() {
      return network.nodes().isEmpty();
    }
  }

  /**
   * @param dataset empty if the plan names none that there is; then only the plan itself is checked
   */
  PlannedNetwork(Optional<DatasetDescription> dataset, List<Problem> problems) {
    this.dataset = dataset;
    this.problems = problems;
  }

  Read read(Fields plan) {
    boolean named = plan.has("architecture");
    boolean written = plan.has("network");
    if (named == written) {
      plan.problem(
          "architecture",
          "A plan has either an architecture or a network, %s.",
          named ? "not both" : "and this one has neither");
      return Read.NOTHING;
    }
    return named
        ? ofArchitecture(plan.object("architecture"))
        : new Read(Optional.empty(), ofNodes(plan.required("network")));
  }

  private Read ofArchitecture(Fields chosen) {
    String id = chosen.text("id");
    double width = chosen.number("width", 1);
    Map<String, Object> options = options(chosen);
    chosen.refuseOthers();
    Optional<Architecture> architecture = Architectures.byId(id);
    if (architecture.isEmpty()) {
      String known = Architectures.all().stream().map(Architecture::id).collect(joining(", "));
      if (!id.isEmpty()) {
        chosen.problem(
            "id", "There is no architecture %s. There are: %s.", Numbers.words(id), known);
      }
      return Read.NOTHING;
    }
    Optional<String> objection = dataset.flatMap(data -> objection(architecture.get(), data));
    if (objection.isPresent()) {
      chosen.problem("id", "%s", objection.get());
      return Read.NOTHING;
    }
    try {
      // Without a data set the rest is checked on an input that the architecture can take.
      Shape input =
          dataset
              .<Shape>map(DatasetDescription::input)
              .orElseGet(() -> architecture.get().inputs().get(0));
      Task task = dataset.map(DatasetDescription::task).orElseGet(architecture.get()::mainTask);
      int outputs = dataset.map(description -> description.labels().size()).orElse(2);
      Network network = architecture.get().network(input, task, outputs, width, options);
      Options complete = Options.complete(architecture.get(), options);
      return new Read(Optional.of(new ArchitectureChoice(id, width, complete.values())), network);
    } catch (Refused refused) {
      refused.problems().forEach(problem -> problems.add(problem.under(chosen.pointer())));
      return Read.NOTHING;
    }
  }

  /** Why an architecture is not for a data set. */
  private static Optional<String> objection(Architecture architecture, DatasetDescription data) {
    return architecture.tasks().contains(data.task())
        ? Optional.empty()
        : Optional.of(
            "%s is made for %s, but %s asks for %s. Choose another architecture or data set."
                .formatted(
                    architecture.title(),
                    architecture.tasks().stream()
                        .map(Fields::word)
                        .sorted()
                        .collect(joining(" and ")),
                    data.title(),
                    Fields.word(data.task())));
  }

  private static Map<String, Object> options(Fields chosen) {
    var options = new LinkedHashMap<String, Object>();
    if (chosen.has("options")) {
      chosen.object("options").all(options::put);
    }
    return options;
  }

  private Network ofNodes(Object json) {
    try {
      Network network = NetworkDocument.read(json);
      dataset.ifPresent(description -> checkFit(network, description));
      return network;
    } catch (Refused refused) {
      refused.problems().forEach(problem -> problems.add(problem.under("/network")));
      return Read.NOTHING.network();
    }
  }

  private void checkFit(Network network, DatasetDescription description) {
    if (!network.input().equals(description.input())) {
      problem(
          "/network/input",
          "The examples of %s are %s.",
          description.title(),
          description.input().sizes());
    }
    String output = "/network/nodes/" + (network.nodes().size() - 1);
    objection(network, description).ifPresent(sentence -> problem(output, "%s", sentence));
  }

  private static Optional<String> objection(Network network, DatasetDescription description) {
    return Fit.objection(
        network, Analysis.of(network), description.task(), description.labels().size());
  }

  private void problem(String field, String sentence, Object... arguments) {
    problems.add(Problem.of(field, sentence, arguments));
  }
}
