package dev.trainyard.pytorch.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.Device;
import dev.trainyard.engine.training.Fixtures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoosePrecisionTest {
  private static final Device HOPPER = device("cuda", Precision.FP32, Precision.BF16);
  private static final Device TURING = device("cuda", Precision.FP32);
  private static final Device SAPPHIRE_RAPIDS = device("cpu", Precision.FP32, Precision.BF16);

  @Test
  void auto_is_bfloat16_for_convolutions_on_a_gpu_that_has_it() {
    Plan convolutions = auto(Fixtures.smallConvNet());
    assertThat(ChoosePrecision.of(convolutions, HOPPER)).isEqualTo(Precision.BF16);
    assertThat(ChoosePrecision.of(convolutions, TURING)).isEqualTo(Precision.FP32);
    assertThat(ChoosePrecision.of(convolutions, SAPPHIRE_RAPIDS)).isEqualTo(Precision.FP32);
    assertThat(ChoosePrecision.of(auto(Fixtures.perceptron()), HOPPER)).isEqualTo(Precision.FP32);
  }

  @Test
  void a_plan_gets_what_it_insists_on() {
    Plan plan = auto(Fixtures.smallConvNet());
    assertThat(ChoosePrecision.of(Fixtures.with(plan, Precision.BF16), SAPPHIRE_RAPIDS))
        .isEqualTo(Precision.BF16);
    assertThat(ChoosePrecision.of(Fixtures.with(plan, Precision.FP32), HOPPER))
        .isEqualTo(Precision.FP32);
  }

  private static Plan auto(Network network) {
    return Fixtures.with(Fixtures.plan(network, Fixtures.strokes(8, 4)), Precision.AUTO);
  }

  private static Device device(String kind, Precision... precisions) {
    return new Device(
        "pytorch",
        kind,
        "a device",
        "libtorch",
        "",
        List.of(precisions),
        List.of(),
        1,
        1L << 30,
        "",
        Optional.empty());
  }
}
