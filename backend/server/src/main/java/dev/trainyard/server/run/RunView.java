package dev.trainyard.server.run;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.queue.Failure;
import dev.trainyard.exchange.queue.RunProgress;
import dev.trainyard.exchange.queue.RunResult;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.UUID;

/** A run as REST and stream send it. */
@Schema(name = "Run")
public record RunView(
    UUID id,
    String title,
    RunState state,
    @Schema(description = "Why it is in this state, in words") String reason,
    @Schema(ref = "#/components/schemas/Plan") @JsonRawValue String plan,
    @Schema(nullable = true, description = "null if every weight was drawn fresh")
        LineageView lineage,
    OwnerView owner,
    WorkshopView workshop,
    @Schema(nullable = true, description = "That its worker must have", example = "room-a")
        String label,
    @Schema(nullable = true, example = "dl4j") String engine,
    @Schema(nullable = true, description = "What it was trained on last, in words") String device,
    @Schema(
            nullable = true,
            allowableValues = {"fp32", "bf16"},
            description = "What it is trained in, known once its training has begun")
        String precision,
    @Schema(
            nullable = true,
            description = "Why this engine, in words, known once a worker has taken it",
            example = "The plan asks for PyTorch.")
        String engineReason,
    int attempt,
    Instant createdAt,
    @Schema(nullable = true) Instant startedAt,
    @Schema(nullable = true) Instant finishedAt,
    @Schema(nullable = true) ProgressView progress,
    @Schema(nullable = true) QueueView queue,
    @Schema(
            nullable = true,
            description = "For whom it waits, in words, while no worker here could take it",
            example = "Waits for a worker with PyTorch; there is none now.")
        String waitsFor,
    @Schema(nullable = true, description = "null where nothing was predicted of what trains it")
        ForecastView forecast,
    @Schema(nullable = true) ResultView result,
    @Schema(nullable = true) FailureView failure,
    @Schema(description = "The number of its newest measurement, 0 before the first")
        long lastMeasurement) {

  /** Whose run it is. */
  @Schema(name = "Owner")
  public record OwnerView(UUID id, String displayName) {}

  /** Where it is trained. */
  @Schema(name = "RunWorkshop")
  public record WorkshopView(UUID id, String title) {}

  /** How far it is. */
  @Schema(name = "Progress")
  public record ProgressView(
      int epoch,
      long step,
      long steps,
      double imagesPerSecond,
      @Schema(nullable = true) Double secondsLeft) {
    public static ProgressView of(RunProgress progress) {
      double speed = progress.imagesPerSecond();
      return new ProgressView(
          progress.epoch(),
          progress.step(),
          progress.steps(),
          Double.isFinite(speed) ? speed : 0,
          progress.secondsLeft().stream().filter(Double::isFinite).boxed().findAny().orElse(null));
    }
  }

  /** Its place among those that wait, 1 for the next. */
  @Schema(name = "QueuePlace")
  public record QueueView(
      int position,
      @Schema(nullable = true, description = "As often sooner as later") Double startsInSeconds,
      @Schema(nullable = true, description = "Nine times in ten sooner")
          Double startsInSecondsAtMost,
      @Schema(description = "Whether it waits until its owner may have another in training")
          boolean held,
      @Schema(nullable = true, description = "Why somebody let it go before all others")
          String movedUp,
      @Schema(
              nullable = true,
              description = "What comes first, in words",
              example = "First come 3 runs of others who have used less or came earlier.")
          String why) {}

  /** What it reached; a number that is not finite is {@code {"nonFinite": "NaN"}}. */
  @Schema(name = "Result")
  public record ResultView(
      @Schema(implementation = Double.class) Object trainLoss,
      @Schema(
              implementation = Double.class,
              nullable = true,
              description = "Null where values are asked for")
          Object trainAccuracy,
      @Schema(implementation = Double.class) Object testLoss,
      @Schema(
              implementation = Double.class,
              nullable = true,
              description =
                  "Of a segmentation the share of places; null where values are asked for")
          Object testAccuracy,
      @Schema(
              implementation = Double.class,
              nullable = true,
              description = "Of a segmentation: mean intersection over union")
          Object meanIou,
      @Schema(
              implementation = Double.class,
              nullable = true,
              description = "Of a regression: 1 is perfect, 0 as good as always the mean")
          Object r2,
      long parameters,
      double seconds) {
    static ResultView of(RunResult result) {
      return new ResultView(
          AsMeasured.json(result.trainLoss()),
          orNull(result.trainAccuracy()),
          AsMeasured.json(result.testLoss()),
          orNull(result.testAccuracy()),
          orNull(result.meanIou()),
          orNull(result.r2()),
          result.parameters(),
          result.seconds());
    }

    private static Object orNull(OptionalDouble number) {
      return number.isPresent() ? AsMeasured.json(number.getAsDouble()) : null;
    }
  }

  /** Why it failed. */
  @Schema(name = "Failure")
  public record FailureView(
      @Schema(example = "diverged") String kind,
      @Schema(description = "What to try, in words") String advice) {
    static FailureView of(Failure failure) {
      return new FailureView(failure.kind(), failure.advice());
    }
  }
}
