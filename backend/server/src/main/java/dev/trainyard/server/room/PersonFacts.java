package dev.trainyard.server.room;

import dev.trainyard.engine.run.RunState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the rows say of one participant.
 *
 * @param here empty if they were never seen in this workshop
 * @param running how many of their runs train
 * @param waiting how many wait for a worker or are paused
 * @param run the one that trains, else the newest that waits, else the newest
 * @param hand while it is up
 */
record PersonFacts(
    UUID id,
    String displayName,
    Optional<Here> here,
    int running,
    int waiting,
    Optional<NewestRun> run,
    Optional<RaisedAt> hand) {

  /**
   * Where they were last.
   *
   * @param online whether that is a moment ago
   * @param step of the programme, if they follow it
   */
  record Here(
      boolean online, Instant cameAt, Instant seenAt, String path, Optional<Integer> step) {}

  /**
   * @param diverged it failed so, or its last training loss is no finite number
   * @param since it is in its state
   */
  record NewestRun(
      UUID id, String title, RunState state, boolean diverged, Instant createdAt, Instant since) {}

  /** Their hand. */
  record RaisedAt(UUID id, Instant at) {}

  boolean online() {
    return here.isPresent() && here.get().online();
  }
}
