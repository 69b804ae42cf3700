package dev.trainyard.exchange.pool;

import static dev.trainyard.exchange.fixture.Exchanges.LENET;
import static dev.trainyard.exchange.fixture.Exchanges.cpu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.plan.Workload;
import dev.trainyard.engine.training.Device;
import dev.trainyard.exchange.fixture.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeedLogTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();
  private static final Workload RESNET = new Workload("00000000000000bb", 31_000_000);
  private static final Device TORCH = cpu("pytorch");

  private SpeedLog log;
  private SpeedReader speeds;

  @BeforeEach
  void forgetAll() {
    database.sql().execute("truncate speed");
    log = SpeedLog.on(database.dataSource());
    speeds = SpeedReader.on(database.dataSource());
  }

  @Test
  void theBestIsKept() {
    record(TORCH, 5_000);
    record(TORCH, 6_100);
    record(TORCH, 3_700);
    assertThat(best(TORCH)).hasValue(6_100);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 0, -1})
  void absurdSpeedsAreNotKept(double absurd) {
    record(TORCH, absurd);
    assertThat(best(TORCH)).isEmpty();
    record(TORCH, 5_000);
    record(TORCH, absurd);
    assertThat(best(TORCH)).hasValue(5_000);
  }

  @Test
  void enginesAndShareOfTheProcessorAreToldApart() {
    record(TORCH, 5_000);
    record(cpu("dl4j"), 2_600);
    record(cpu("pytorch", 1), 2_900);
    assertThat(best(TORCH)).hasValue(5_000);
    assertThat(best(cpu("dl4j"))).hasValue(2_600);
    assertThat(best(cpu("pytorch", 1))).hasValue(2_900);
    assertThat(WorkerKind.of(TORCH).device()).isEqualTo("AMD EPYC, 2 threads (libtorch 2.10.0)");
    assertThat(WorkerKind.of(cpu("pytorch", 1)).device())
        .isEqualTo("AMD EPYC, 1 thread (libtorch 2.10.0)");
  }

  @Test
  void probesAreShownWithTheirTitlesAndTheBestOfAnyRun() {
    log.recordProbes(
        TORCH,
        List.of(
            new MeasuredSpeed("ResNet-20", RESNET, 190),
            new MeasuredSpeed("LeNet-5", LENET, 5_000)));
    log.record(TORCH, List.of(new MeasuredSpeed("My first network", LENET, 6_000)));
    log.record(TORCH, List.of(new MeasuredSpeed("MLP", new Workload("cc", 100), 90_000)));

    assertThat(speeds.probes())
        .containsOnlyKeys(WorkerKind.of(TORCH))
        .containsEntry(
            WorkerKind.of(TORCH),
            List.of(
                new MeasuredSpeed("LeNet-5", LENET, 6_000),
                new MeasuredSpeed("ResNet-20", RESNET, 190)));
  }

  @Test
  void aRunsWorkloadThatIsProbedLaterIsAProbe() {
    record(TORCH, 6_000);
    log.recordProbes(TORCH, List.of(new MeasuredSpeed("LeNet-5", LENET, 5_000)));
    assertThat(speeds.probes().get(WorkerKind.of(TORCH)))
        .containsExactly(new MeasuredSpeed("LeNet-5", LENET, 6_000));
  }

  private void record(Device device, double speed) {
    log.record(device, List.of(new MeasuredSpeed("My network", LENET, speed)));
  }

  private java.util.OptionalDouble best(Device device) {
    return speeds.best(WorkerKind.of(device), LENET.key());
  }
}
