package dev.trainyard.engine.training.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.NetworkBuilder;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.Fixtures;
import dev.trainyard.engine.training.TrainingData;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private static final TrainingData STROKES = Fixtures.strokes(4_000, 20);

  @Test
  void the_first_step_then_ten_times_an_epoch() {
    assertThat(looks(plan(Fixtures.perceptron(), 4, 2)))
        .startsWith(1L, 100L, 200L)
        .contains(1_000L, 1_100L)
        .endsWith(2_000L)
        .hasSize(21);
  }

  @Test
  void at_least_a_hundred_steps_lie_between_two_looks() {
    assertThat(looks(plan(Fixtures.perceptron(), 40, 1))).containsExactly(1L, 100L);
    // 4 steps an epoch: a look each 25th epoch
    assertThat(looks(plan(Fixtures.perceptron(), 1_000, 60))).containsExactly(1L, 100L, 200L, 240L);
  }

  @Test
  void a_very_deep_network_is_looked_at_so_seldom_that_its_rows_stay_countable() {
    Plan plan = plan(deep(200), 4, 200);
    assertThat((long) looks(plan).size() * Examined.of(Analysis.of(plan.network())).series())
        .isLessThan(42_000);
  }

  @Test
  void a_probe_is_the_first_examples_as_many_as_one_batch_holds() {
    assertThat(probe(plan(Fixtures.perceptron(), 64, 1))).hasSize(32).startsWith(0, 1, 2);
    assertThat(probe(plan(Fixtures.perceptron(), 8, 1))).hasSize(8);
  }

  private static Network deep(int layers) {
    NetworkBuilder network = Network.from(Fixtures.TWELVE);
    for (int i = 1; i <= layers; i++) {
      network
          .then("conv" + i, Layer.Convolution.of(2, 3).padding(1))
          .then("relu" + i, new Layer.Activation(Layer.Nonlinearity.RELU));
    }
    return network
        .then("flatten", new Layer.Flatten())
        .then("output", Layer.Dense.of(4))
        .then("softmax", new Layer.Softmax())
        .build();
  }

  private static Plan plan(Network network, int batchSize, int epochs) {
    return Fixtures.with(Fixtures.plan(network, STROKES), batchSize, epochs);
  }

  private static int[] probe(Plan plan) {
    return Rounds.probe(plan, Analysis.of(plan.network()));
  }

  private static List<Long> looks(Plan plan) {
    Rounds rounds = Rounds.of(plan, Analysis.of(plan.network()));
    return LongStream.rangeClosed(1, plan.steps()).filter(rounds::looksAfter).boxed().toList();
  }
}
