package dev.trainyard.server.architecture;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.trainyard.engine.architecture.Architecture;
import dev.trainyard.engine.architecture.Option;
import dev.trainyard.engine.network.Shape;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An architecture as it is listed. */
@Schema(name = "Architecture")
record ArchitectureView(
    @Schema(example = "lenet-5") String id,
    @Schema(example = "LeNet-5") String title,
    int year,
    @Schema(description = "What was new, in one sentence") String idea,
    PaperView paper,
    List<OptionView> options,
    @Schema(description = "Inputs to offer, channels x height x width", example = "[\"1x28x28\"]")
        List<String> inputs) {

  /** Where it was published. */
  @Schema(name = "Paper")
  record PaperView(String title, String url) {}

  /** Something that one may choose. */
  @Schema(name = "ArchitectureOption")
  record OptionView(
      String name,
      String title,
      @Schema(allowableValues = {"choice", "text"}) String kind,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> choices,
      @JsonProperty("default") String standard) {
    static OptionView of(Option option) {
      return new OptionView(
          option.name(),
          option.title(),
          option.kind().name().toLowerCase(Locale.ROOT),
          option.choices(),
          option.standard());
    }
  }

  static ArchitectureView of(Architecture architecture) {
    return new ArchitectureView(
        architecture.id(),
        architecture.title(),
        architecture.year(),
        architecture.idea(),
        new PaperView(architecture.paper().title(), architecture.paper().url()),
        architecture.options().stream().map(OptionView::of).toList(),
        architecture.inputs().stream().map(ArchitectureView::text).toList());
  }

  /** "3x32x32" */
  private static String text(Shape shape) {
    return shape.sizes().stream().map(String::valueOf).collect(Collectors.joining("x"));
  }
}
