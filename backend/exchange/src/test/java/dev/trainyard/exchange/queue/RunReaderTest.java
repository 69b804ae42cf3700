package dev.trainyard.exchange.queue;

import static dev.trainyard.exchange.fixture.Exchanges.ADA;
import static dev.trainyard.exchange.fixture.Exchanges.GRACE;
import static dev.trainyard.exchange.fixture.Exchanges.WORKSHOP;
import static dev.trainyard.exchange.fixture.Exchanges.runOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.database.PageCursor;
import dev.trainyard.exchange.fixture.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunReaderTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  private RunQueue queue;
  private RunReader reader;

  @BeforeEach
  void emptyQueue() {
    database.sql().execute("truncate owner_use, allowance, run cascade");
    queue = RunQueue.on(database.dataSource(), QueueSettings.DEFAULT);
    reader = RunReader.on(database.dataSource());
  }

  @Test
  void pagesShowEveryRunOnceNewestFirst() {
    List<RunId> enqueued = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      enqueued.add(queue.enqueue(runOf(ADA)).run());
    }
    queue.enqueue(runOf(GRACE));

    List<RunId> listed = new ArrayList<>();
    Optional<PageCursor> cursor = Optional.empty();
    do {
      RunPage page =
          reader.list(new RunQuery(Optional.of(ADA), Optional.empty(), Set.of(), 3, cursor));
      page.runs().forEach(run -> listed.add(run.id()));
      cursor = page.next().map(next -> PageCursor.parse(next.toString()).orElseThrow());
    } while (cursor.isPresent());

    Collections.reverse(enqueued);
    assertThat(listed).isEqualTo(enqueued);
  }

  @Test
  void runsAreFoundByStateAndWorkshop() {
    RunId stopped = queue.enqueue(runOf(ADA)).run();
    RunId waiting = queue.enqueue(runOf(ADA)).run();
    queue.requestStop(stopped, "Stopped by Ada.");

    assertThat(list(Optional.of(WORKSHOP), Set.of(RunState.STOPPED))).containsExactly(stopped);
    assertThat(list(Optional.of(WORKSHOP), Set.of())).containsExactly(waiting, stopped);
    assertThat(list(Optional.of(UUID.randomUUID()), Set.of())).isEmpty();
    assertThat(reader.counts())
        .containsEntry(RunState.QUEUED, 1L)
        .containsEntry(RunState.STOPPED, 1L)
        .containsEntry(RunState.RUNNING, 0L);
  }

  @Test
  void aCursorOfSomebodysOwnMakingIsNone() {
    for (String text :
        List.of("", "1", "x_y", "99999999999999999999_" + ADA, "1_0-0", "1_" + "-".repeat(36))) {
      assertThat(PageCursor.parse(text)).as(text).isEmpty();
    }
  }

  @Test
  void aPageHasALimit() {
    assertThatThrownBy(() -> RunQuery.all(0)).hasMessageContaining("1 to 500");
    assertThatThrownBy(() -> RunQuery.all(501)).hasMessageContaining("not 501");
  }

  private List<RunId> list(Optional<UUID> workshop, Set<RunState> states) {
    return reader
        .list(new RunQuery(Optional.empty(), workshop, states, 10, Optional.empty()))
        .runs()
        .stream()
        .map(RunRecord::id)
        .toList();
  }
}
