package dev.trainyard.server.model;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A model as REST sends it. */
@Schema(name = "Model")
record ModelView(
    UUID id,
    String name,
    String note,
    ModelOwnerView owner,
    Instant createdAt,
    LineageView lineage,
    @Schema(ref = "#/components/schemas/Network") @JsonRawValue String network,
    @Schema(type = "array", implementation = String.class, description = "A name for each output")
        @JsonRawValue
        String labels,
    @Schema(implementation = ScalingView.class) @JsonRawValue String preprocessing,
    long parameters,
    long bytes,
    String sha256) {

  /** Whose model it is. */
  @Schema(name = "ModelOwner")
  record ModelOwnerView(UUID id, String displayName) {}

  /** A pixel of 0…255 becomes (pixel / 255 - mean) / deviation, per channel. */
  @Schema(name = "Scaling")
  record ScalingView(List<Double> mean, List<Double> deviation) {}

  /** Where it is from; a run that is named may have been deleted since. */
  @Schema(name = "ModelLineage")
  record LineageView(
      @Schema(allowableValues = {"run", "import"}) String source,
      @Schema(nullable = true) UUID run,
      @Schema(nullable = true) String runTitle,
      @Schema(nullable = true, description = "After which it was kept") Integer epoch,
      @Schema(nullable = true, description = "The run that its run started from") UUID parentRun,
      @Schema(nullable = true, description = "The model that its run started from")
          UUID parentModel,
      @Schema(nullable = true, description = "Of an import") String fileName,
      @Schema(nullable = true, example = "lenet-5") String architecture,
      @Schema(nullable = true, example = "mnist") String dataset) {
    static LineageView of(KeptModel.Lineage from) {
      return new LineageView(
          from.source().name().toLowerCase(java.util.Locale.ROOT),
          from.run().orElse(null),
          from.runTitle().orElse(null),
          from.epoch().orElse(null),
          from.parentRun().orElse(null),
          from.parentModel().orElse(null),
          from.fileName().orElse(null),
          from.architecture().orElse(null),
          from.dataset().orElse(null));
    }
  }

  static ModelView of(KeptModel model, Optional<String> owner) {
    return new ModelView(
        model.id(),
        model.name(),
        model.note(),
        new ModelOwnerView(model.owner(), owner.orElse("")),
        model.createdAt(),
        LineageView.of(model.lineage()),
        model.network(),
        model.labels(),
        model.preprocessing(),
        model.parameters(),
        model.bytes(),
        model.sha256());
  }
}
