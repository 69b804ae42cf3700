package dev.trainyard.server.results;

import dev.trainyard.exchange.database.PageCursor;
import dev.trainyard.exchange.queue.RunPage;
import dev.trainyard.exchange.queue.RunQuery;
import dev.trainyard.exchange.queue.RunReader;
import dev.trainyard.exchange.queue.RunRecord;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** All runs of a workshop, newest first, read page by page as they are asked for. */
@Component
class PageThroughRuns {
  private final RunReader runs;

  PageThroughRuns(RunReader runs) {
    this.runs = runs;
  }

  /**
   * @param owner empty for everybody's
   */
  Iterable<List<RunRecord>> of(Optional<UUID> owner, UUID workshop) {
    return () -> new Pages(owner, workshop);
  }

  private final class Pages implements Iterator<List<RunRecord>> {
    private final Optional<UUID> owner;
    private final UUID workshop;
    private Optional<PageCursor> after = Optional.empty();
    private boolean more = true;

    Pages(Optional<UUID> owner, UUID workshop) {
      this.owner = owner;
      this.workshop = workshop;
    }

    @Override
    public boolean hasNext() {
      return more;
    }

    @Override
    public List<RunRecord> next() {
      if (!more) {
        throw new NoSuchElementException();
      }
      RunPage page =
          runs.list(new RunQuery(owner, Optional.of(workshop), Set.of(), RunQuery.MOST, after));
      after = page.next();
      more = after.isPresent();
      return page.runs();
    }
  }
}
