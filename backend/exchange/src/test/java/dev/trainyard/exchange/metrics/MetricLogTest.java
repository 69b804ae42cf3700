package dev.trainyard.exchange.metrics;

import static dev.trainyard.exchange.fixture.Exchanges.ADA;
import static dev.trainyard.exchange.fixture.Exchanges.loss;
import static dev.trainyard.exchange.fixture.Exchanges.runOf;
import static dev.trainyard.exchange.fixture.Exchanges.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Series;
import dev.trainyard.exchange.fixture.TestDatabase;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.queue.LeaseLost;
import dev.trainyard.exchange.queue.QueueSettings;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.exchange.queue.RunReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MetricLogTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  private RunQueue queue;
  private MetricLog log;
  private Lease lease;

  @BeforeEach
  void aLeasedRun() {
    database.sql().execute("truncate owner_use, allowance, run cascade");
    queue = RunQueue.on(database.dataSource(), QueueSettings.DEFAULT);
    log = MetricLog.on(database.dataSource());
    queue.enqueue(runOf(ADA));
    lease = queue.leaseNext(worker("one")).orElseThrow();
  }

  @Test
  void measurementsComeBackAsTheyWereMeasured() {
    List<Measurement> batch =
        List.of(
            loss(1, 0.1 + 0.2),
            loss(2, Double.NaN),
            loss(3, Double.POSITIVE_INFINITY),
            loss(4, Double.NEGATIVE_INFINITY),
            loss(5, -0.0),
            loss(6, Double.MIN_VALUE));
    assertThat(log.append(lease, batch)).isEqualTo(6);
    assertThat(all()).extracting(NumberedMeasurement::measurement).isEqualTo(batch);
    assertThat(all()).extracting(NumberedMeasurement::n).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    RunReader reader = RunReader.on(database.dataSource());
    assertThat(reader.find(lease.run()).orElseThrow().lastMeasurement()).isEqualTo(6);
  }

  @Test
  void whatIsWrittenAgainIsNeitherDoubledNorChanged() {
    log.append(lease, List.of(loss(1, 1), loss(2, 2)));
    assertThat(log.append(lease, List.of(loss(1, 9), loss(2, 9), loss(3, 3), loss(3, 9))))
        .isEqualTo(3);
    assertThat(log.append(lease, List.of())).isEqualTo(3);
    assertThat(all())
        .containsExactly(
            new NumberedMeasurement(1, loss(1, 1)),
            new NumberedMeasurement(2, loss(2, 2)),
            new NumberedMeasurement(3, loss(3, 3)));
  }

  @Test
  void readersGoOnAfterANumberAndChooseSeries() {
    Measurement accuracy = new Measurement(Series.TEST_ACCURACY, 1, 2, loss(1, 0).at(), 0.9);
    log.append(lease, List.of(loss(1, 1), accuracy, loss(2, 2), loss(3, 3)));
    assertThat(log.after(lease.run(), 1, SeriesChoice.CURVES, 2))
        .extracting(NumberedMeasurement::n)
        .containsExactly(2L, 3L);
    assertThat(log.after(lease.run(), 1, SeriesChoice.named(List.of("train/loss")), 10))
        .extracting(NumberedMeasurement::n)
        .containsExactly(3L, 4L);
    assertThat(log.series(lease.run(), SeriesChoice.CURVES))
        .containsExactly(Series.TEST_ACCURACY, Series.TRAIN_LOSS);
  }

  @Test
  void theHighestValueOfASeriesIsNeverNaN() {
    log.append(lease, List.of(loss(1, 1), loss(2, Double.NaN), loss(3, 3), loss(4, -1)));
    List<RunId> runs = List.of(lease.run(), new RunId(UUID.randomUUID()));

    assertThat(log.highest(runs, Series.TRAIN_LOSS)).isEqualTo(Map.of(lease.run(), 3.0));
    assertThat(log.highest(runs, Series.TEST_ACCURACY)).isEmpty();
    assertThat(log.lastEpochs(runs, Series.TRAIN_LOSS)).isEqualTo(Map.of(lease.run(), 1));
    assertThat(log.lastEpochs(runs, Series.TEST_LOSS)).isEmpty();
  }

  @Test
  void layersAreGivenToWhoAsksForThem() {
    Measurement layer = new Measurement(new Series("layer/c_1/dead"), 1, 1, loss(1, 0).at(), 0.5);
    Measurement other = new Measurement(new Series("layer/cx1/dead"), 1, 1, loss(1, 0).at(), 0.1);
    log.append(lease, List.of(loss(1, 1), layer, other));
    assertThat(all()).hasSize(1);
    assertThat(log.series(lease.run(), SeriesChoice.CURVES)).containsExactly(Series.TRAIN_LOSS);
    assertThat(log.after(lease.run(), 0, SeriesChoice.LAYERS, 10))
        .containsExactly(new NumberedMeasurement(2, layer), new NumberedMeasurement(3, other));
    assertThat(log.after(lease.run(), 0, SeriesChoice.named(List.of("layer/c_1/")), 10))
        .containsExactly(new NumberedMeasurement(2, layer));
  }

  @Test
  void aLateWorkerWritesNothing() {
    queue.handBack(lease, "Its worker was shut down.");
    assertThatThrownBy(() -> log.append(lease, List.of(loss(1, 1)))).isInstanceOf(LeaseLost.class);
    queue.leaseNext(worker("two"));
    assertThatThrownBy(() -> log.append(lease, List.of(loss(1, 1)))).isInstanceOf(LeaseLost.class);
    assertThat(all()).isEmpty();
  }

  @Test
  void writersAtOnceLeaveNoGapAndReadersNeverSeeOne() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> written = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        // Steps overlap: every second one is written by two writers.
        long start = writer * 500L;
        written.add(
            writers.submit(
                () -> {
                  for (long step = start; step < start + 1000; step += 20) {
                    log.append(lease, steps(step, step + 20));
                  }
                }));
      }
      long last = 0;
      while (written.stream().anyMatch(future -> !future.isDone())) {
        for (NumberedMeasurement row : log.after(lease.run(), last, SeriesChoice.CURVES, 10_000)) {
          assertThat(row.n()).isEqualTo(last + 1);
          last = row.n();
        }
      }
      for (Future<?> future : written) {
        future.get();
      }
      assertThat(all()).hasSize(2500);
      assertThat(all().get(2499).n()).isEqualTo(2500);
    } finally {
      writers.shutdownNow();
    }
  }

  @Test
  void anOutlineKeepsEveryExtremeAndWhatIsNotFinite() {
    List<Measurement> curve = new ArrayList<>(steps(1, 5001));
    curve.set(1234, loss(1235, 99));
    curve.set(4321, loss(4322, -99));
    curve.set(3000, loss(3001, Double.NaN));
    log.append(lease, curve);
    List<Measurement> outline =
        log.outline(lease.run(), Series.TRAIN_LOSS, 200).stream()
            .map(NumberedMeasurement::measurement)
            .toList();
    assertThat(outline).hasSizeBetween(100, 201);
    assertThat(outline)
        .contains(curve.get(0), curve.get(1234), curve.get(3000), curve.get(4321), curve.get(4999));
    assertThat(outline).extracting(Measurement::step).isSorted();
    assertThat(log.outline(lease.run(), Series.TEST_LOSS, 200)).isEmpty();
  }

  @Test
  void appendIsFast() {
    List<List<Measurement>> batches =
        LongStream.range(0, 100).mapToObj(i -> steps(i * 100, i * 100 + 100)).toList();
    long begin = System.nanoTime();
    batches.forEach(batch -> log.append(lease, batch));
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        "metric log: %.0f measurements/s in batches of 100, %.1f ms a batch%n",
        10_000 / seconds, seconds * 10);
    assertThat(all()).hasSize(10_000);
  }

  private List<NumberedMeasurement> all() {
    return log.after(lease.run(), 0, SeriesChoice.CURVES, 100_000);
  }

  private static List<Measurement> steps(long from, long to) {
    return LongStream.range(from, to).mapToObj(step -> loss(step, Math.sin(step))).toList();
  }
}
