package dev.trainyard.server.leaderboard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** An entry as its owner sees it, and organizers. */
@Schema(name = "Entry")
record EntryView(
    UUID id,
    @Schema(description = "The account's name") String owner,
    @Schema(description = "May be deleted since") UUID run,
    @Schema(description = "Of the run") String title,
    @Schema(nullable = true, example = "lenet-5") String architecture,
    int epoch,
    @Schema(allowableValues = {"waiting", "scored", "refused"}) String state,
    @Schema(description = "Why it is in this state, in words") String reason,
    Instant enteredAt,
    @Schema(nullable = true, description = "Share of right answers, rounded") Double accuracy,
    @Schema(nullable = true, description = "Of the accuracy") Double standardError,
    @Schema(nullable = true) Long parameters,
    @Schema(nullable = true, description = "Of training, to the end of the epoch") Double seconds) {

  static EntryView of(Entry entry, String owner, int examples) {
    Double accuracy =
        entry.score().map(score -> Accuracy.rounded(score.correct(), examples)).orElse(null);
    return new EntryView(
        entry.id(),
        owner,
        entry.run(),
        entry.title(),
        entry.architecture().orElse(null),
        entry.epoch(),
        entry.state().name().toLowerCase(Locale.ROOT),
        entry.reason(),
        entry.enteredAt(),
        accuracy,
        accuracy == null ? null : Accuracy.standardError(accuracy, examples),
        entry.score().map(Entry.Score::parameters).orElse(null),
        entry.score().flatMap(Entry.Score::seconds).orElse(null));
  }
}
