package dev.trainyard.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.Problem;
import dev.trainyard.exchange.fixture.TestDatabase;
import dev.trainyard.exchange.pool.WorkerId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who may read a file, and what becomes of one that ends its readers. */
class ImportQueueTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  private static final WorkerId ANNE = WorkerId.random();
  private static final WorkerId BERT = WorkerId.random();
  private static final List<Problem> NO_MODEL = List.of(new Problem("conv", "Unknown."));

  private ImportQueue queue;

  @BeforeEach
  void open() {
    database.sql().update("delete from model_import");
    queue = ImportQueue.on(database.dataSource());
  }

  @Test
  void a_file_goes_to_one_worker_and_the_oldest_first() {
    UUID first = enqueue();
    UUID second = enqueue();

    assertThat(queue.leaseNext(ANNE).orElseThrow().id()).isEqualTo(first);
    assertThat(queue.leaseNext(BERT).orElseThrow().id()).isEqualTo(second);
    assertThat(queue.leaseNext(BERT)).isEmpty();
  }

  @Test
  void a_refusal_is_kept_in_words() {
    UUID id = enqueue();

    assertThat(queue.refuse(queue.leaseNext(ANNE).orElseThrow(), NO_MODEL)).isTrue();

    ImportRecord refused = queue.find(id).orElseThrow();
    assertThat(refused.state()).isEqualTo(ImportState.REFUSED);
    assertThat(refused.problems()).isEqualTo(NO_MODEL);
  }

  @Test
  void a_silent_workers_file_goes_to_another_and_the_late_one_writes_nothing() {
    UUID id = enqueue();
    ImportLease lost = queue.leaseNext(ANNE).orElseThrow();
    fallSilent();

    ImportLease held = queue.leaseNext(BERT).orElseThrow();

    assertThat(queue.read(lost, "late")).isFalse();
    assertThat(queue.refuse(lost, NO_MODEL)).isFalse();
    assertThat(queue.read(held, "imports/model")).isTrue();
    assertThat(queue.find(id).orElseThrow().modelKey()).contains("imports/model");
  }

  @Test
  void a_file_that_ends_its_reader_twice_is_refused() {
    UUID id = enqueue();

    assertThat(queue.died(queue.leaseNext(ANNE).orElseThrow(), "It was killed.")).isFalse();
    assertThat(queue.find(id).orElseThrow().state()).isEqualTo(ImportState.QUEUED);
    assertThat(queue.died(queue.leaseNext(BERT).orElseThrow(), "It was killed.")).isTrue();

    assertThat(queue.find(id).orElseThrow().problems())
        .extracting(Problem::message)
        .containsExactly(
            "Reading this file ended the reader 2 times, the last time: It was killed.");
  }

  @Test
  void a_file_whose_workers_fall_silent_twice_is_refused() {
    UUID id = enqueue();
    for (WorkerId worker : List.of(ANNE, BERT)) {
      assertThat(queue.leaseNext(worker)).isPresent();
      fallSilent();
    }

    assertThat(queue.leaseNext(ANNE)).isEmpty();
    assertThat(queue.find(id).orElseThrow().state()).isEqualTo(ImportState.REFUSED);
  }

  private static void fallSilent() {
    database
        .sql()
        .update(
            "update model_import set lease_until = now() - interval '1 second' where state = 'READING'");
  }

  private UUID enqueue() {
    UUID id = UUID.randomUUID();
    queue.enqueue(
        new NewImport(
            id,
            UUID.randomUUID(),
            UUID.randomUUID(),
            "net",
            "net.onnx",
            "{}",
            3,
            "imports/" + id + "/file"));
    return id;
  }
}
