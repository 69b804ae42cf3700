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
import dev.trainyard.server.problem.Declined;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/architectures")
@Tag(name = "Networks")
class ArchitectureApi {
  private static final Pattern IMAGE = Pattern.compile("(\\d{1,5})x(\\d{1,5})x(\\d{1,5})");
  private static final String OPTION = "option.";

  /** All architectures. */
  record ArchitectureList(List<ArchitectureView> architectures) {}

  /** The network of an architecture and what follows from it. */
  record BuiltArchitecture(
      String id,
      String title,
      int year,
      @Schema(ref = "#/components/schemas/Network") Map<String, Object> network,
      @Schema(ref = "#/components/schemas/Analysis") Map<String, Object> analysis) {}

  @Operation(summary = "List the architectures")
  @GetMapping
  ArchitectureList list() {
    return new ArchitectureList(Architectures.all().stream().map(ArchitectureView::of).toList());
  }

  @Operation(
      summary = "Build the network of an architecture",
      description = "Options of the architecture are parameters named option.<name>.")
  @GetMapping("/{id}")
  BuiltArchitecture build(
      @PathVariable String id,
      @Parameter(description = "Channels x height x width") @RequestParam(defaultValue = "1x28x28")
          String input,
      @RequestParam(defaultValue = "10") int classes,
      @Parameter(description = "Factor on the numbers of filters and units")
          @RequestParam(defaultValue = "1")
          double width,
      @Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
    Architecture architecture =
        Architectures.byId(id)
            .orElseThrow(() -> Declined.notFound("There is no architecture \"%s\".".formatted(id)));
    Network network =
        network(architecture, shape(input, "?input"), classes, width, options(parameters));
    return new BuiltArchitecture(
        architecture.id(),
        architecture.title(),
        architecture.year(),
        NetworkDocument.write(network),
        AnalysisDocument.write(Analysis.of(network)));
  }

  private static Network network(
      Architecture architecture,
      Shape input,
      int classes,
      double width,
      Map<String, Object> options) {
    try {
      return architecture.network(input, classes, width, options);
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

  /**
   * @param field where the text stands, for the problem if it is no shape
   */
  static Shape shape(String input, String field) {
    Matcher image = IMAGE.matcher(input);
    if (!image.matches()) {
      throw Declined.invalid(
          field, "Write the input as channels x height x width, such as 1x28x28.");
    }
    return new Shape.Image(
        number(image, 1, field), number(image, 2, field), number(image, 3, field));
  }

  private static int number(Matcher image, int group, String field) {
    int size = Integer.parseInt(image.group(group));
    if (size < 1) {
      throw Declined.invalid(field, "Every size of the input must be at least 1.");
    }
    return size;
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
