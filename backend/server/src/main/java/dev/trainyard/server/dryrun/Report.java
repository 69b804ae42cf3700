package dev.trainyard.server.dryrun;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What a dry run found.
 *
 * @param checks what has to hold for a go, each with its reason
 * @param timings what the bots waited for
 * @param errors the first of each kind, in words
 * @param advice what to add or change, in words
 */
@Schema(name = "DryRunReport")
record Report(
    Verdict verdict,
    double seconds,
    List<Check> checks,
    List<Timing> timings,
    Wait waiting,
    Runs runs,
    List<String> errors,
    List<String> advice) {

  /** Whether the event may begin. */
  enum Verdict {
    @JsonProperty("go")
    GO,
    @JsonProperty("no-go")
    NO_GO
  }

  /** One thing that has to hold. */
  @Schema(name = "DryRunCheck")
  record Check(
      @Schema(example = "Sign-in") String title,
      boolean passed,
      @Schema(example = "95 % of 120 sign-ins took at most 310 ms; 1 s is allowed.")
          String words) {}

  /** How long something took, in milliseconds; null where it never happened. */
  @Schema(name = "DryRunTiming")
  record Timing(
      @Schema(allowableValues = {"sign-in", "page", "check", "submit", "emit"}) String what,
      long count,
      long errors,
      @Schema(nullable = true) Double p50,
      @Schema(nullable = true) Double p95,
      @Schema(nullable = true) Double p99) {}

  /**
   * The longest wait that was predicted of any bot's run.
   *
   * @param seconds null where nothing waited, or nobody could be told
   * @param workers that were there then
   * @param runs of bots that waited then
   * @param withMore what it would have been with more workers of the same speed
   */
  @Schema(name = "DryRunWait")
  record Wait(
      @Schema(nullable = true) Double seconds, int workers, int runs, List<WithMore> withMore) {}

  /** So many more workers, and the longest wait with them. */
  @Schema(name = "DryRunWithMore")
  record WithMore(int added, double seconds) {}

  /** What became of the bots' runs before they were stopped. */
  @Schema(name = "DryRunRuns")
  record Runs(int submitted, int started, int finished, long measurements) {}
}
