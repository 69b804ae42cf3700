package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.database.PageCursor;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which runs to list, newest first.
 *
 * @param owner only theirs
 * @param workshop only of this workshop
 * @param states only in one of these; empty for every state
 * @param limit of one page, 1 to 500
 * @param after where the page before ended
 */
public record RunQuery(
    Optional<UUID> owner,
    Optional<UUID> workshop,
    Set<RunState> states,
    int limit,
    Optional<PageCursor> after) {
  public static final int MOST = 500;

  public RunQuery {
    states = Set.copyOf(states);
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException(
          "A page holds 1 to %d runs, not %d.".formatted(MOST, limit));
    }
  }

  /** The newest runs of one person. */
  public static RunQuery of(UUID owner, int limit) {
    return new RunQuery(Optional.of(owner), Optional.empty(), Set.of(), limit, Optional.empty());
  }

  /** The newest runs of everybody. */
  public static RunQuery all(int limit) {
    return new RunQuery(Optional.empty(), Optional.empty(), Set.of(), limit, Optional.empty());
  }
}
