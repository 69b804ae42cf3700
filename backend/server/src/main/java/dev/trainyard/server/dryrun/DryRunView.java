package dev.trainyard.server.dryrun;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A dry run as administrators see it. */
@Schema(name = "DryRun")
record DryRunView(
    UUID id,
    @Schema(description = "Who started it") String by,
    int participants,
    int minutes,
    BotNetwork network,
    DryRunState state,
    @Schema(description = "Why it is in this state") String words,
    @Schema(description = "That played it") String server,
    Instant startedAt,
    @Schema(nullable = true) Instant finishedAt,
    @Schema(description = "Whether bots or things of theirs are still there") boolean botsLeft,
    @Schema(nullable = true) Progress progress,
    @Schema(nullable = true) Report report) {

  static DryRunView of(DryRun run) {
    return new DryRunView(
        run.id(),
        run.by(),
        run.participants(),
        run.minutes(),
        run.network(),
        run.state(),
        run.words(),
        run.server(),
        run.startedAt(),
        run.finishedAt().orElse(null),
        run.workshop().isPresent(),
        run.progress().orElse(null),
        run.report().orElse(null));
  }
}
