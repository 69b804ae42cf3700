package dev.trainyard.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.training.Fixtures;
import org.junit.jupiter.api.Test;

class WorkloadTest {
  private static final Plan PLAN = Fixtures.plan(Fixtures.smallConvNet(), Fixtures.strokes(32, 8));

  @Test
  void what_does_not_change_the_speed_does_not_change_the_workload() {
    Plan other = Fixtures.withSeed(Fixtures.with(PLAN, PLAN.batchSize(), 100), 8);
    assertThat(Workload.of(other)).isEqualTo(Workload.of(PLAN));
  }

  @Test
  void network_and_batch_size_change_it() {
    assertThat(Workload.of(Fixtures.with(PLAN, 2 * PLAN.batchSize(), 1)).key())
        .isNotEqualTo(Workload.of(PLAN).key());
    Plan perceptron = Fixtures.plan(Fixtures.perceptron(), Fixtures.strokes(32, 8));
    assertThat(Workload.of(perceptron).key()).isNotEqualTo(Workload.of(PLAN).key());
  }

  @Test
  void augmentation_changes_it() {
    Plan augmented = Fixtures.with(PLAN, new Augmentation(true, 0, Augmentation.Range.ONE, 0, 0));
    assertThat(Workload.of(augmented).key()).isNotEqualTo(Workload.of(PLAN).key());
  }

  @Test
  void its_work_is_that_of_the_network() {
    assertThat(Workload.of(PLAN).macs()).isEqualTo(Analysis.of(PLAN.network()).macs());
    assertThat(Workload.of(PLAN).key()).matches("[0-9a-f]{16}");
  }
}
