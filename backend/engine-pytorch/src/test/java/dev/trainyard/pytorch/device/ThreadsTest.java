package dev.trainyard.pytorch.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.Fixtures;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThreadsTest {

  @Test
  void a_small_network_has_one_and_a_large_one_all() {
    assertThat(threads("lenet-5", 64)).isEqualTo(1);
    assertThat(threads("resnet-20", 64)).isEqualTo(8);
  }

  @Test
  void a_larger_batch_is_worth_more() {
    assertThat(threads("lenet-5", 1_024)).isBetween(2, 7);
  }

  @Test
  void bfloat16_leaves_half_of_the_cores_to_others() {
    assertThat(threads("resnet-20", 64, Precision.BF16)).isEqualTo(4);
    assertThat(threads("lenet-5", 64, Precision.BF16)).isEqualTo(1);
  }

  private static int threads(String architecture, int batchSize) {
    return threads(architecture, batchSize, Precision.FP32);
  }

  private static int threads(String architecture, int batchSize, Precision precision) {
    Network network =
        Architectures.byId(architecture)
            .orElseThrow()
            .network(new Shape.Image(1, 28, 28), 10, 1, Map.of());
    Plan plan = Fixtures.with(Fixtures.plan(network, Fixtures.strokes(8, 4)), batchSize, 1);
    return Threads.of(plan, Analysis.of(network), precision, 8);
  }
}
