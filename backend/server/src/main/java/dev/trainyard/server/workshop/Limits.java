package dev.trainyard.server.workshop;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What one person may take of the pool in this workshop; null for no limit. */
@Schema(name = "Limits", description = "Kept for the queue, which does not read them yet")
record Limits(
    @Schema(nullable = true, description = "Runs that are trained at a time")
        @Min(value = 1, message = Limits.RUNNING)
        @Max(value = 100, message = Limits.RUNNING)
        Integer running,
    @Schema(nullable = true, description = "Runs that wait at a time")
        @Min(value = 1, message = Limits.QUEUED)
        @Max(value = 500, message = Limits.QUEUED)
        Integer queued,
    @Schema(nullable = true, description = "Minutes of training altogether")
        @Min(value = 1, message = "Leave the minutes open, or allow at least 1.")
        Integer minutes,
    @Schema(nullable = true, description = "Bytes of models and checkpoints")
        @Min(value = 1, message = "Leave the storage open, or allow at least 1 byte.")
        Long storageBytes) {
  static final Limits USUAL = new Limits(2, 50, null, null);

  static final String RUNNING = "Allow 1 to 100 running runs, or leave it open.";
  static final String QUEUED = "Allow 1 to 500 waiting runs, or leave it open.";
}
