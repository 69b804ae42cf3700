package dev.trainyard.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.Device;
import dev.trainyard.engine.training.Fixtures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryNeedTest {
  private static final long MIB = 1 << 20;

  /** So much a small training may take more or less: what malloc keeps to give it out again. */
  private static final double KEPT = 100;

  /** What workers measured in {@code ForecastBenchmark}; see docs/benchmarks. */
  @ParameterizedTest
  @CsvFileSource(resources = "peaks.csv", numLinesToSkip = 1)
  void it_is_near_to_what_was_measured(
      String engine, String architecture, int batch, int train, long peak) {
    Plan plan = Fixtures.with(lab(architecture, train), batch, 1);
    assertThat((double) MemoryNeed.of(plan, cpu(engine)).bytes() / MIB)
        .isCloseTo(peak, within(Math.max(KEPT, 0.25 * peak)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dl4j", "pytorch"})
  void it_grows_with_the_batch_up_to_the_whole_data(String engine) {
    MemoryNeed need = MemoryNeed.of(lab("resnet-20", 4_096), cpu(engine));
    assertThat(need.bytes(64)).isGreaterThan(need.bytes(32));
    assertThat(need.bytes(4_096)).isEqualTo(need.bytes(10_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dl4j", "pytorch"})
  void what_an_optimizer_remembers_counts(String engine) {
    Plan plan = lab("vgg-11", 1_000);
    long row = Float.BYTES * Analysis.of(plan.network()).parameters();
    long sgd = bytes(Fixtures.with(plan, new Optimizer.Sgd(0.1)), engine);
    long adam = bytes(Fixtures.with(plan, new Optimizer.Adam(0.001, 0.9, 0.999, 1e-8)), engine);
    assertThat(adam - sgd).isBetween(2 * row - 1, 2 * row + 1);
  }

  @Test
  void frozen_layers_have_no_gradients_in_buffers() {
    Plan plan = lab("vgg-11", 1_000);
    List<String> all = plan.network().nodes().stream().map(node -> node.id()).toList();
    Plan frozen = Fixtures.startingFrom(plan, all, all.subList(0, all.size() - 4));
    assertThat(bytes(frozen, "dl4j")).isLessThan(bytes(plan, "dl4j"));
  }

  @Test
  void halves_take_half() {
    Plan plan = lab("resnet-20", 10_000);
    MemoryNeed whole = MemoryNeed.of(Fixtures.with(plan, Precision.FP32), cpu("pytorch"));
    MemoryNeed half = MemoryNeed.of(Fixtures.with(plan, Precision.BF16), cpu("pytorch"));
    assertThat((double) difference(half) / difference(whole)).isBetween(0.49, 0.51);
  }

  private static long difference(MemoryNeed need) {
    return need.bytes(2_048) - need.bytes(1_024);
  }

  @Test
  void the_largest_power_of_two_that_fits_is_told() {
    MemoryNeed need =
        MemoryNeed.of(Fixtures.with(lab("resnet-20", 10_000), 1_000, 1), cpu("pytorch"));
    assertThat(need.fitting(need.bytes(128))).isEqualTo(128);
    assertThat(need.fitting(need.bytes(128) - 1)).isEqualTo(64);
    assertThat(need.fitting(Long.MAX_VALUE)).isEqualTo(512);
    assertThat(need.fitting(need.bytes(1) - 1)).isZero();
  }

  @Test
  void every_engine_that_may_train_it_says_what_its_worker_must_have() {
    Plan plan = lab("lenet-5", 1_000);
    Map<String, Long> needed = MemoryNeed.byHolder(plan, Analysis.of(plan.network()));
    assertThat(needed).containsOnlyKeys("dl4j cpu", "dl4j cuda", "pytorch cpu", "pytorch cuda");
    Device enough = Fixtures.withMemory(cpu("pytorch"), needed.get("pytorch cpu") + MIB);
    assertThat(MemoryNeed.of(plan, enough).bytes()).isLessThanOrEqualTo(MemoryNeed.room(enough));
    assertThat(MemoryNeed.holder(enough)).isEqualTo("pytorch cpu");
  }

  private static long bytes(Plan plan, String engine) {
    return MemoryNeed.of(plan, cpu(engine)).bytes();
  }

  /** In its lab width, with 500 tests. */
  private static Plan lab(String id, int train) {
    var architecture = Architectures.byId(id).orElseThrow();
    int side = id.startsWith("fcn") ? 64 : 28;
    Network network =
        architecture.network(new Shape.Image(1, side, side), 10, architecture.labWidth(), Map.of());
    return Fixtures.with(
        Fixtures.plan(network, Fixtures.strokes(train, 500)),
        new Optimizer.Adam(0.001, 0.9, 0.999, 1e-8));
  }

  private static Device cpu(String engine) {
    return new Device(
        engine,
        "cpu",
        "Xeon",
        "",
        "AVX-512",
        List.of(Precision.FP32),
        List.of(),
        2,
        8L << 30,
        "",
        Optional.empty());
  }
}
