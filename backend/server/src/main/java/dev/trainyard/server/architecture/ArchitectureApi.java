package dev.trainyard.server.architecture;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.architecture.Architecture;
import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.document.AnalysisDocument;
import dev.trainyard.engine.document.NetworkDocument;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import dev.trainyard.server.problem.Declined;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/architectures")
@Tag(name = "Networks")
class ArchitectureApi {
  private static final String OPTION = "option.";
  private static final int DIGITS = 10;

  private final Gallery gallery;

  ArchitectureApi(Gallery gallery) {
    this.gallery = gallery;
  }

  /** All architectures. */
  record ArchitectureList(List<ArchitectureView> architectures) {}

  /** The network of an architecture and what follows from it. */
  record BuiltArchitecture(
      String id,
      String title,
      int year,
      @Schema(description = "What is listed of it") ArchitectureView architecture,
      @Schema(ref = "#/components/schemas/Network") Map<String, Object> network,
      @Schema(ref = "#/components/schemas/Analysis") Map<String, Object> analysis) {}

  @Operation(
      summary = "List the architectures",
      description = "All of them, or those that can do a task on an input with so many outputs.")
  @GetMapping
  ArchitectureList list(
      @Parameter(description = "Channels x height x width, or the length of a vector") @RequestParam
          Optional<String> input,
      @Parameter(description = "classification, segmentation or regression") @RequestParam
          Optional<String> task,
      @Parameter(description = "Classes, or outputs of a regression") @RequestParam
          Optional<Integer> classes) {
    Optional<Shape> shape = input.map(text -> InputText.read(text, "?input"));
    Optional<Task> asked = task.map(TaskText::read);
    return new ArchitectureList(
        Architectures.all().stream()
            .filter(architecture -> architecture.takes(shape, asked, classes))
            .map(gallery::of)
            .toList());
  }

  @Operation(
      summary = "Build the network of an architecture",
      description =
          "Options of the architecture are parameters named option.<name>. Left out, the input is"
              + " the first that it offers, the task the first that it can do, and the classes are"
              + " ten if it can have so many, or one output.")
  @GetMapping("/{id}")
  BuiltArchitecture build(
      @PathVariable String id,
      @Parameter(description = "Channels x height x width, or the length of a vector") @RequestParam
          Optional<String> input,
      @Parameter(description = "classification, segmentation or regression") @RequestParam
          Optional<String> task,
      @Parameter(description = "Classes, or outputs of a regression") @RequestParam
          Optional<Integer> classes,
      @Parameter(description = "Factor on the numbers of filters and units")
          @RequestParam(defaultValue = "1")
          double width,
      @Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
    Architecture architecture =
        Architectures.byId(id)
            .orElseThrow(() -> Declined.notFound("There is no architecture \"%s\".".formatted(id)));
    Shape shape =
        input
            .map(text -> InputText.read(text, "?input"))
            .orElseGet(() -> architecture.inputs().get(0));
    Task asked = task.map(TaskText::read).orElseGet(architecture::mainTask);
    int outputs = classes.orElseGet(() -> usualOutputs(architecture, asked));
    Network network = network(architecture, shape, asked, outputs, width, options(parameters));
    return new BuiltArchitecture(
        architecture.id(),
        architecture.title(),
        architecture.about().year(),
        gallery.of(architecture),
        NetworkDocument.write(network),
        AnalysisDocument.write(Analysis.of(network)));
  }

  /** Ten if it can have so many, or one number. */
  static int usualOutputs(Architecture architecture, Task task) {
    return task == Task.REGRESSION ? 1 : Math.min(DIGITS, architecture.mostOutputs());
  }

  private static Network network(
      Architecture architecture,
      Shape input,
      Task task,
      int outputs,
      double width,
      Map<String, Object> options) {
    try {
      return architecture.network(input, task, outputs, width, options);
    } catch (Refused refused) {
      throw Declined.invalid(
          refused.problems().stream().map(ArchitectureApi::ofParameter).toList());
    }
  }

  /** {@code /options/activation} of a document is {@code ?option.activation} here. */
  private static Problem ofParameter(Problem problem) {
    String field = problem.field().replaceFirst("^/options/", "/" + OPTION);
    return new Problem(field.replaceFirst("^/", "?"), problem.message());
  }

  private static Map<String, Object> options(Map<String, String> parameters) {
    Map<String, Object> options = new TreeMap<>();
    parameters.forEach(
        (name, value) -> {
          if (name.startsWith(OPTION)) {
            options.put(name.substring(OPTION.length()), value);
          }
        });
    return options;
  }
}
