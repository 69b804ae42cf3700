package dev.trainyard.server.dryrun;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A dry run as its row holds it.
 *
 * @param words why it is in this state
 * @param workshop of its bots, as long as they are there
 */
record DryRun(
    UUID id,
    String by,
    int participants,
    int minutes,
    BotNetwork network,
    DryRunState state,
    String words,
    String server,
    Instant startedAt,
    Optional<Instant> finishedAt,
    Optional<UUID> workshop,
    Optional<Progress> progress,
    Optional<Report> report) {

  /** The addresses of its bots end with this; no mail ever leaves for it. */
  static String mailDomain(UUID id) {
    return "@" + id + ".dry-run.invalid";
  }
}
