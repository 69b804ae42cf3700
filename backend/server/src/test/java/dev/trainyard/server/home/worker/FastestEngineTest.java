package dev.trainyard.server.home.worker;

import static dev.trainyard.server.home.worker.LocalEngine.DL4J;
import static dev.trainyard.server.home.worker.LocalEngine.PYTORCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FastestEngineTest {
  @Test
  void the_geometric_mean_of_the_ratios_decides() {
    // a sum would choose the engine that is fast on the smallest network
    var dl4j = MeasuredEngine.fast(DL4J, Map.of("LeNet-5", 2_000.0, "MLP", 40_000.0));
    var torch = MeasuredEngine.fast(PYTORCH, Map.of("LeNet-5", 8_000.0, "MLP", 20_000.0));
    assertThat(new FastestEngine(List.of(dl4j, torch)).engine()).contains(PYTORCH);
    assertThat(new FastestEngine(List.of(torch, dl4j)).engine()).contains(PYTORCH);
  }

  @Test
  void only_networks_that_all_trained_count() {
    var dl4j = MeasuredEngine.fast(DL4J, Map.of("LeNet-5", 3_000.0));
    var torch = MeasuredEngine.fast(PYTORCH, Map.of("LeNet-5", 2_900.0, "MLP", 90_000.0));
    assertThat(new FastestEngine(List.of(dl4j, torch)).engine()).contains(DL4J);
  }

  @Test
  void the_first_of_equals_is_taken() {
    var dl4j = MeasuredEngine.fast(DL4J, Map.of("LeNet-5", 3_000.0));
    var torch = MeasuredEngine.fast(PYTORCH, Map.of("LeNet-5", 3_000.0));
    assertThat(new FastestEngine(List.of(dl4j, torch)).engine()).contains(DL4J);
  }

  @Test
  void it_says_why_with_figures() {
    var dl4j = MeasuredEngine.fast(DL4J, speeds(2_612, 232));
    var torch = MeasuredEngine.fast(PYTORCH, speeds(8_714, 905));
    assertThat(new FastestEngine(List.of(dl4j, torch)).inWords())
        .contains(
            "PyTorch trains fastest on this machine: LeNet-5 8,700 images/s (Deeplearning4j 2,600),"
                + " ResNet-20 910 images/s (Deeplearning4j 230).");
  }

  @Test
  void an_engine_that_cannot_train_is_not_compared() {
    var dl4j = MeasuredEngine.fast(DL4J, speeds(2_612, 232));
    var torch = MeasuredEngine.cannot(PYTORCH, "There is no GPU here.");
    FastestEngine fastest = new FastestEngine(List.of(dl4j, torch));
    assertThat(fastest.engine()).contains(DL4J);
    assertThat(fastest.inWords())
        .contains(
            "Deeplearning4j trains on this machine: LeNet-5 2,600 images/s, ResNet-20 230 images/s.");
  }

  @Test
  void where_none_can_train_none_is_chosen() {
    var torch = MeasuredEngine.cannot(PYTORCH, "There is no GPU here.");
    assertThat(new FastestEngine(List.of(torch)).engine()).isEmpty();
    assertThat(new FastestEngine(List.of()).inWords()).isEmpty();
  }

  private static Map<String, Double> speeds(double lenet, double resnet) {
    Map<String, Double> speeds = new LinkedHashMap<>();
    speeds.put("LeNet-5", lenet);
    speeds.put("ResNet-20", resnet);
    return speeds;
  }
}
