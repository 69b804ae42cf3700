package dev.trainyard.server.sweep;

import dev.trainyard.engine.run.RunId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A member that has no run yet.
 *
 * @param n 1 for the first
 * @param plan JSON text
 * @param base the member that it starts from
 */
record MemberRow(
    UUID sweep,
    String name,
    UUID owner,
    UUID workshop,
    int n,
    String label,
    String plan,
    OptionalInt base) {

  /** How the member that another one starts from stands. */
  record Base(
      String label,
      Optional<RunId> run,
      Optional<String> state,
      Optional<String> reason,
      Optional<String> failure) {}
}
