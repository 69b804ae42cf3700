package dev.trainyard.server.prediction;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a model says of an image. */
@Schema(name = "Prediction")
record PredictionView(
    List<String> labels,
    @ArraySchema(schema = @Schema(implementation = Double.class)) List<Object> probabilities,
    @Schema(description = "The most probable class, 0 for the first") int predicted,
    PreprocessingView preprocessing,
    @Schema(description = "What the network saw, a PNG file in base64") String input) {

  /** What pixels went through. */
  @Schema(name = "Preprocessing")
  record PreprocessingView(
      List<Double> mean,
      List<Double> deviation,
      @Schema(description = "Channels, height, width") List<Integer> input) {}
}
