package dev.trainyard.server.pool;

import dev.trainyard.engine.training.Device;
import dev.trainyard.exchange.pool.WorkerState;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.server.run.RunView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The pool as one person sees it. */
@Schema(name = "Pool")
public record PoolView(
    List<WorkerView> workers,
    long queued,
    long running,
    @Schema(nullable = true, description = "How good the last forecasts were, for organizers")
        List<ForecastErrorView> forecastErrors) {

  /** How far forecasts for one engine were from what was measured. */
  @Schema(name = "ForecastError")
  public record ForecastErrorView(
      String engine,
      @Schema(description = "How many runs were compared") int runs,
      @Schema(nullable = true, description = "The median of |took / predicted − 1|") Double seconds,
      @Schema(nullable = true, description = "The same of the memory") Double bytes) {}

  /** One worker. */
  @Schema(name = "Worker")
  public record WorkerView(
      UUID id,
      String name,
      String host,
      String engine,
      DeviceView device,
      @Schema(description = "Words by which runs may ask for it") List<String> labels,
      WorkerState state,
      Instant seenAt,
      Instant startedAt,
      @Schema(description = "What its engine reaches on its device, the smallest network first")
          List<SpeedView> speeds,
      @Schema(description = "How many other live workers share its device") int neighbours,
      @Schema(nullable = true) WorkView run) {}

  /** How fast a well-known network is trained. */
  @Schema(name = "Speed")
  public record SpeedView(@Schema(example = "LeNet-5") String title, double imagesPerSecond) {}

  /** What a worker runs on. */
  @Schema(name = "Device")
  public record DeviceView(
      @Schema(allowableValues = {"cpu", "cuda"}) String kind,
      String name,
      String backend,
      String instructionSet,
      @Schema(description = "In which it computes fast: fp32, bf16") List<String> precisions,
      List<String> helpers,
      int threads,
      long memoryBytes,
      @Schema(description = "What equal seeds promise on it, in words") String repeatability,
      @Schema(nullable = true, description = "What is not as fast as it could be, in words")
          String warning) {
    static DeviceView of(Device device) {
      return new DeviceView(
          device.kind(),
          device.name(),
          device.backend(),
          device.instructionSet(),
          device.precisions().stream().map(p -> p.name().toLowerCase(Locale.ROOT)).toList(),
          device.helpers(),
          device.threads(),
          device.memoryBytes(),
          device.repeatability(),
          device.warning().orElse(null));
    }
  }

  /** What a worker trains. */
  @Schema(name = "Work")
  public record WorkView(
      UUID id,
      String title,
      @Schema(nullable = true, description = "null for a network that was written out")
          String architecture,
      WorkOwner owner,
      @Schema(nullable = true) RunView.ProgressView progress,
      @Schema(
              nullable = true,
              description =
                  "The best images/s known for this very workload on this engine and device")
          Double alone,
      boolean mine) {

    /** Of another workshop: that the worker is busy, and how long still. */
    static WorkView elsewhere(RunRecord run) {
      return new WorkView(
          run.id().value(),
          "A run of another workshop",
          null,
          new WorkOwner(""),
          run.progress().map(RunView.ProgressView::of).orElse(null),
          null,
          false);
    }
  }

  /** Whose run it is, without more than everybody may know. */
  @Schema(name = "WorkOwner")
  public record WorkOwner(String displayName) {}
}
