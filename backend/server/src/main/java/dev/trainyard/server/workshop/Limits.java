package dev.trainyard.server.workshop;

import dev.trainyard.exchange.database.OrNull;
import dev.trainyard.exchange.queue.Allowance;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What one person may take of the pool in this workshop; null for no limit. */
@Schema(name = "Limits")
record Limits(
    @Schema(nullable = true, description = "Runs that are trained at a time")
        @Min(value = 1, message = Limits.RUNNING)
        @Max(value = 100, message = Limits.RUNNING)
        Integer running,
    @Schema(nullable = true, description = "Runs that wait at a time")
        @Min(value = 1, message = Limits.QUEUED)
        @Max(value = 500, message = Limits.QUEUED)
        Integer queued,
    @Schema(nullable = true, description = "Minutes of workers altogether")
        @Min(value = 1, message = "Leave the minutes open, or allow at least 1.")
        Integer minutes,
    @Schema(nullable = true, description = "Bytes of models and other artifacts")
        @Min(value = 1, message = "Leave the storage open, or allow at least 1 byte.")
        Long storageBytes) {
  static final Limits USUAL = of(Allowance.USUAL);

  static final String RUNNING = "Allow 1 to 100 running runs, or leave it open.";
  static final String QUEUED = "Allow 1 to 500 waiting runs, or leave it open.";

  static Limits of(Allowance allowance) {
    return new Limits(
        OrNull.of(allowance.running()),
        OrNull.of(allowance.queued()),
        OrNull.of(allowance.minutes()),
        OrNull.of(allowance.storageBytes()));
  }

  Allowance allowance() {
    return new Allowance(
        optional(running),
        optional(queued),
        optional(minutes),
        storageBytes == null ? OptionalLong.empty() : OptionalLong.of(storageBytes));
  }

  private static OptionalInt optional(Integer number) {
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
