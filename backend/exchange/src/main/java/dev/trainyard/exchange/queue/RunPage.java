package dev.trainyard.exchange.queue;

import dev.trainyard.exchange.database.PageCursor;
import java.util.List;
import java.util.Optional;

/**
 * Some runs, newest first.
 *
 * @param next where the next page goes on; empty on the last
 */
public record RunPage(List<RunRecord> runs, Optional<PageCursor> next) {
  public RunPage {
    runs = List.copyOf(runs);
  }
}
