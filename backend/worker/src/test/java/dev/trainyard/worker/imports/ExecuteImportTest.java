package dev.trainyard.worker.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.plan.Initialization;
import dev.trainyard.engine.training.Fixtures;
import dev.trainyard.engine.training.InitialWeights;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.exchange.fixture.TestDatabase;
import dev.trainyard.exchange.imports.ImportQueue;
import dev.trainyard.exchange.imports.ImportRecord;
import dev.trainyard.exchange.imports.ImportState;
import dev.trainyard.exchange.imports.NewImport;
import dev.trainyard.exchange.pool.WorkerId;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.exchange.store.ObjectStores;
import dev.trainyard.onnx.OnnxReader;
import dev.trainyard.onnx.OnnxWriter;
import dev.trainyard.worker.Drain;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files of strangers, read by a real process on a real queue. */
class ExecuteImportTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  private static final WorkerId WORKER = WorkerId.random();

  @TempDir Path folder;
  private ObjectStore store;
  private ImportQueue queue;

  @BeforeEach
  void open() {
    database.sql().update("delete from model_import");
    store = ObjectStores.open(folder.toString());
    queue = ImportQueue.on(database.dataSource());
  }

  @Test
  void a_model_is_left_for_the_registry() throws Exception {
    UUID id = bring(aModel());

    execute(ReaderLimits.DEFAULT);

    ImportRecord read = queue.find(id).orElseThrow();
    assertThat(read.state()).isEqualTo(ImportState.READ);
    try (var content = store.open(read.modelKey().orElseThrow())) {
      assertThat(OnnxReader.read(content.readAllBytes()).network())
          .isEqualTo(Fixtures.smallConvNet());
    }
  }

  @Test
  void what_is_no_model_is_refused_and_forgotten() throws Exception {
    UUID id = bring("#!/bin/sh\nenv > /tmp/secrets".getBytes(StandardCharsets.UTF_8));

    execute(ReaderLimits.DEFAULT);

    ImportRecord refused = queue.find(id).orElseThrow();
    assertThat(refused.state()).isEqualTo(ImportState.REFUSED);
    assertThat(refused.problems())
        .extracting(Problem::message)
        .first()
        .asString()
        .contains("no ONNX");
    assertThat(store.list("imports/")).isEmpty();
  }

  @Test
  void a_reader_that_is_out_of_time_or_memory_has_a_second_chance_and_no_third() throws Exception {
    UUID id = bring(aModel());

    execute(new ReaderLimits(64, Duration.ofMillis(1)));
    assertThat(queue.find(id).orElseThrow().state()).isEqualTo(ImportState.QUEUED);
    execute(new ReaderLimits(2, Duration.ofSeconds(60)));

    ImportRecord refused = queue.find(id).orElseThrow();
    assertThat(refused.state()).isEqualTo(ImportState.REFUSED);
    assertThat(refused.problems().get(0).message())
        .startsWith("Reading this file ended the reader 2");
    assertThat(store.list("imports/")).isEmpty();
  }

  @Test
  void a_killed_reader_is_followed_by_another() throws Exception {
    Drain drain = new Drain();
    UUID id = bring(aModel());
    try (TakeImports imports =
        new TakeImports(
            queue, WORKER, new ExecuteImport(queue, store, ReaderLimits.DEFAULT), drain)) {
      await()
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(5))
          .until(() -> ProcessHandle.current().children().findAny().isPresent());
      ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
      imports.ring();

      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> queue.find(id).orElseThrow().state() == ImportState.READ);
    } finally {
      drain.wish();
    }
    assertThat(
            database
                .sql()
                .queryForObject("select attempt from model_import where id = ?", Integer.class, id))
        .isEqualTo(2);
  }

  private void execute(ReaderLimits limits) throws Exception {
    new ExecuteImport(queue, store, limits).execute(queue.leaseNext(WORKER).orElseThrow());
  }

  private UUID bring(byte[] content) {
    UUID id = UUID.randomUUID();
    String key = "imports/" + id + "/file";
    store.put(key, new ByteArrayInputStream(content), content.length);
    queue.enqueue(
        new NewImport(
            id,
            UUID.randomUUID(),
            UUID.randomUUID(),
            "net",
            "net.onnx",
            "{\"labels\": []}",
            content.length,
            key));
    return id;
  }

  private static byte[] aModel() {
    var network = Fixtures.smallConvNet();
    int classes = dev.trainyard.engine.network.Analysis.of(network).output().sizes().get(0);
    int channels = network.input().sizes().get(0);
    return OnnxWriter.write(
        new TrainedNetwork(
            network,
            InitialWeights.of(network, Initialization.XAVIER, 1),
            IntStream.range(0, classes).mapToObj(Integer::toString).toList(),
            Preprocessing.none(channels)));
  }
}
