package dev.trainyard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.training.TrainedNetwork;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that PyTorch's exporters wrote answer here as they do in PyTorch. */
class OnnxImportTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lenet-script",
        "lenet-dynamo",
        "residual-script",
        "residual-dynamo",
        "channels-last-script",
        "channels-last-dynamo",
        "uneven-script",
        "uneven-dynamo"
      })
  void the_answers_are_those_of_pytorch(String name) {
    Example.of("onnx/" + name + ".json").isAnsweredBy(Imported.model("onnx/" + name + ".onnx"));
  }

  @Test
  void layers_keep_their_names_and_parameters() {
    TrainedNetwork model = Imported.model("onnx/lenet-script.onnx");

    assertThat(model.network().nodes()).extracting(node -> node.id()).contains("c1", "c3", "f5");
    assertThat(Analysis.of(model.network()).parameters()).isEqualTo(156 + 1208 + 4020 + 210);
    assertThat(model.labels()).hasSize(10).startsWith("0", "1");
  }

  @Test
  void scaling_inside_the_model_becomes_its_preprocessing() {
    TrainedNetwork model = Imported.model("onnx/channels-last-script.onnx");

    assertThat(model.preprocessing().mean()).containsExactly(0.0, 0.0, 0.0);
    assertThat(model.preprocessing().deviation().get(0)).isCloseTo(1, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"refused-script", "refused-dynamo"})
  void every_operator_that_is_not_known_is_named(String name) {
    List<String> problems = Imported.problems("onnx/" + name + ".onnx");

    assertThat(problems).hasSize(2);
    assertThat(problems.get(0)).contains("LeakyRelu is not known");
    assertThat(problems.get(1)).contains("HardSwish is not known");
  }

  private static org.assertj.core.data.Offset<Double> within(double most) {
    return org.assertj.core.data.Offset.offset(most);
  }
}
