package dev.trainyard.server.sweep;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** A sweep as somebody hands it in: a plan and what to vary, or every plan written out. */
record NewSweepBody(
    @Schema(example = "Learning rates")
        @NotBlank(message = "Give the sweep a name.")
        @Size(max = 100, message = "A name has at most 100 characters.")
        @Pattern(regexp = "\\P{Cntrl}*", message = "A name has no control characters.")
        String name,
    @Schema(nullable = true, ref = "#/components/schemas/Plan") Map<String, Object> plan,
    @Schema(nullable = true, description = "Every combination of these values")
        List<@Valid AxisBody> grid,
    @Schema(nullable = true, description = "In place of plan and grid")
        List<@Valid MemberBody> plans,
    @Schema(nullable = true, description = "In place of a grid") @Valid StudyBody study,
    @Schema(nullable = true, description = "Each member is trained once with each of them")
        List<@NotNull(message = "A seed is a whole number.") Long> seeds) {

  /** One field of the plan and the values that it takes. */
  @Schema(name = "SweepAxis")
  record AxisBody(
      @Schema(example = "/optimizer/learningRate", description = "A JSON pointer into the plan")
          @NotNull(message = "Say which field is varied.")
          @Pattern(
              regexp = "(/[^/]+)+",
              message = "A path is a JSON pointer, such as /optimizer/learningRate.")
          String path,
      @Schema(nullable = true, description = "The field's own name if left out") String title,
      @Schema(example = "[0.1, 0.01]") @NotEmpty(message = "Give at least one value.")
          List<Object> values) {}

  /** One plan of a sweep that is written out. */
  @Schema(name = "SweepPlan")
  record MemberBody(
      @NotBlank(message = "Give each plan a label.")
          @Size(max = 90, message = "A label has at most 90 characters.")
          String label,
      @Schema(ref = "#/components/schemas/Plan") @NotNull(message = "Write the plan.")
          Map<String, Object> plan,
      @Schema(
              nullable = true,
              description =
                  "The label of an earlier plan: this one waits for its run and starts from its"
                      + " model; its start has copy and freeze only")
          String startsFrom) {}

  /** The transferability study of Yosinski et al. 2014 with the network of the plan. */
  @Schema(name = "TransferStudy")
  record StudyBody(
      @Schema(description = "Data set A, as in a plan") @NotNull(message = "Name data set A.")
          Map<String, Object> a,
      @Schema(description = "Data set B, as in a plan: all treatments are trained on it")
          @NotNull(message = "Name data set B.")
          Map<String, Object> b) {}
}
