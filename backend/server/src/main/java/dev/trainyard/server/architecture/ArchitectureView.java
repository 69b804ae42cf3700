package dev.trainyard.server.architecture;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.trainyard.engine.architecture.About;
import dev.trainyard.engine.architecture.Architecture;
import dev.trainyard.engine.architecture.Option;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An architecture as it is listed. */
@Schema(name = "Architecture")
record ArchitectureView(
    @Schema(example = "lenet-5") String id,
    @Schema(example = "LeNet-5") String title,
    FamilyView family,
    int year,
    @Schema(description = "What was new, in one sentence") String idea,
    PaperView paper,
    @Schema(
            description = "What it can be asked",
            example = "[\"classification\"]",
            allowableValues = {"classification", "segmentation", "regression"})
        List<String> tasks,
    @Schema(description = "The most classes or outputs that it can have", example = "100000")
        int mostOutputs,
    List<OptionView> options,
    @Schema(description = "Inputs to offer, channels x height x width", example = "[\"1x28x28\"]")
        List<String> inputs,
    @Schema(
            description = "The width at which it trains on small images in minutes without a GPU",
            example = "0.25")
        double labWidth,
    @Schema(description = "null if it was published without a network of its own")
        @Nullable PublishedView published) {

  /** Architectures of one idea. */
  @Schema(name = "ArchitectureFamily")
  record FamilyView(
      @Schema(example = "residual") String id,
      @Schema(example = "Residual networks") String title) {}

  /** Where it was published. */
  @Schema(name = "Paper")
  record PaperView(String title, String url) {}

  /** Something that one may choose. */
  @Schema(name = "ArchitectureOption")
  record OptionView(
      String name,
      String title,
      @Schema(allowableValues = {"choice", "integer", "text"}) String kind,
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
    About about = architecture.about();
    return new ArchitectureView(
        about.id(),
        about.title(),
        new FamilyView(about.family().id(), about.family().title()),
        about.year(),
        about.idea(),
        new PaperView(about.paper().title(), about.paper().url()),
        TaskText.write(architecture.tasks()),
        architecture.mostOutputs(),
        architecture.options().stream().map(OptionView::of).toList(),
        architecture.inputs().stream().map(InputText::write).toList(),
        architecture.labWidth(),
        architecture
            .published()
            .map(published -> PublishedView.of(architecture, published))
            .orElse(null));
  }
}
