package dev.trainyard.server.architecture;

import dev.trainyard.engine.Refused;
import dev.trainyard.engine.architecture.Architecture;
import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.document.NetworkDocument;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Task;
import dev.trainyard.engine.source.Framework;
import dev.trainyard.engine.source.SourceCode;
import dev.trainyard.engine.source.WriteSource;
import dev.trainyard.server.problem.Declined;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/networks/code")
@Tag(name = "Networks")
class SourceApi {
  private static final String FRAMEWORKS =
      Arrays.stream(Framework.values()).map(Framework::id).collect(Collectors.joining(", "));

  /** A network, written out or named by an architecture, and the framework to write it in. */
  record NetworkToWrite(
      @Schema(ref = "#/components/schemas/Network", nullable = true) Map<String, Object> network,
      @Schema(nullable = true) ArchitectureToWrite architecture,
      @Schema(nullable = true, description = "What the class is named after", example = "LeNet-5")
          @Size(max = 200, message = "A title has at most 200 characters.")
          String title,
      @Schema(allowableValues = {"keras", "pytorch", "deeplearning4j"})
          @NotBlank(message = "Name a framework: keras, pytorch or deeplearning4j.")
          String framework) {}

  /** An architecture with its arguments; what is left out is as the list of architectures says. */
  @Schema(name = "ArchitectureToWrite")
  record ArchitectureToWrite(
      @Schema(example = "lenet-5") @NotNull(message = "Name the architecture, such as lenet-5.")
          String id,
      @Schema(nullable = true, example = "1x28x28") String input,
      @Schema(nullable = true, example = "10") Integer classes,
      @Schema(nullable = true, example = "1") Double width,
      @Schema(nullable = true) Map<String, Object> options) {}

  /** The source, and sentences about what the framework says in another way or not at all. */
  @Schema(name = "SourceCode")
  record SourceView(
      String code, @Schema(example = "lenet_5.py") String filename, List<String> notes) {}

  @Operation(
      summary = "Write a network as source code",
      description =
          "A program in Keras, PyTorch or Deeplearning4j that builds the same network and prints how"
              + " many parameters it has.")
  @PostMapping
  SourceView write(@RequestBody NetworkToWrite body) {
    if ((body.network() == null) == (body.architecture() == null)) {
      throw Declined.invalid("/network", "Write either a network or an architecture.");
    }
    Framework framework =
        Framework.byId(body.framework())
            .orElseThrow(
                () -> Declined.invalid("/framework", "The frameworks are " + FRAMEWORKS + "."));
    SourceCode source =
        body.network() == null
            ? of(body.architecture(), body.title(), framework)
            : WriteSource.of(
                read(body.network()), Objects.requireNonNullElse(body.title(), ""), framework);
    return new SourceView(source.code(), source.filename(), source.notes());
  }

  private static Network read(Map<String, Object> document) {
    try {
      return NetworkDocument.read(document);
    } catch (Refused refused) {
      throw Declined.invalid(refused, "/network");
    }
  }

  private static SourceCode of(ArchitectureToWrite chosen, String title, Framework framework) {
    Architecture architecture =
        Architectures.byId(chosen.id())
            .orElseThrow(
                () ->
                    Declined.invalid(
                        "/architecture/id",
                        "There is no architecture \"%s\".".formatted(chosen.id())));
    try {
      Task task = architecture.mainTask();
      Network network =
          architecture.network(
              chosen.input() == null
                  ? architecture.inputs().get(0)
                  : InputText.read(chosen.input(), "/architecture/input"),
              task,
              Objects.requireNonNullElse(
                  chosen.classes(), ArchitectureApi.usualOutputs(architecture, task)),
              Objects.requireNonNullElse(chosen.width(), 1.0),
              Objects.requireNonNullElse(chosen.options(), Map.of()));
      String name = Objects.requireNonNullElse(title, architecture.title());
      return WriteSource.of(network, name, framework);
    } catch (Refused refused) {
      throw Declined.invalid(refused, "/architecture");
    }
  }
}
