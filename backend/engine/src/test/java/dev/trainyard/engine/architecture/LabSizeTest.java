package dev.trainyard.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Head;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every architecture trains on what a lab has: small images, scenes, points and curves. */
class LabSizeTest {
  private static final List<Shape> INPUTS =
      List.of(
          new Shape.Image(1, 28, 28),
          new Shape.Image(1, 32, 32),
          new Shape.Image(3, 32, 32),
          new Shape.Image(1, 64, 64),
          new Shape.Vector(1),
          new Shape.Vector(2));

  private static final long MOST_PARAMETERS = 3_000_000;
  private static final long MOST_MACS = 100_000_000;

  static Stream<Architecture> all() {
    return Architectures.all().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void each_ends_in_the_head_of_its_task_with_every_option(Architecture architecture) {
    List<Task> seen = new ArrayList<>();
    for (Shape input : INPUTS) {
      for (Task task : Task.values()) {
        int outputs = task == Task.REGRESSION ? 1 : 2;
        if (architecture.takes(Optional.of(input), Optional.of(task), Optional.of(outputs))) {
          seen.add(task);
          everyOption(architecture).forEach(options -> check(architecture, input, task, options));
        }
      }
    }
    assertThat(seen).containsAll(architecture.tasks());
  }

  private static void check(
      Architecture architecture, Shape input, Task task, Map<String, Object> options) {
    int outputs = task == Task.REGRESSION ? 1 : 2;
    Network network = architecture.network(input, task, outputs, architecture.labWidth(), options);
    Analysis analysis = Analysis.of(network);
    assertThat(Head.of(network, analysis)).isEqualTo(head(architecture, task));
    assertThat(analysis.output()).isEqualTo(output(architecture, input, task));
  }

  @ParameterizedTest
  @MethodSource("all")
  void each_is_small_at_its_lab_width(Architecture architecture) {
    Shape input = architecture.inputs().get(0);
    Analysis analysis =
        Analysis.of(architecture.network(input, 2, architecture.labWidth(), Map.of()));
    assertThat(analysis.parameters()).isLessThanOrEqualTo(MOST_PARAMETERS);
    assertThat(analysis.macs()).isLessThanOrEqualTo(MOST_MACS);
  }

  private static Stream<Map<String, Object>> everyOption(Architecture architecture) {
    return Stream.concat(
        Stream.of(Map.of()),
        architecture.options().stream()
            .flatMap(option -> option.choices().stream().map(one -> Map.of(option.name(), one))));
  }

  private static Head head(Architecture architecture, Task task) {
    return switch (task) {
      case REGRESSION -> Head.VALUES;
      case SEGMENTATION -> Head.SOFTMAX_MAP;
      case CLASSIFICATION ->
          architecture.id().equals("logistic-regression") ? Head.SIGMOID : Head.SOFTMAX;
    };
  }

  private static Shape output(Architecture architecture, Shape input, Task task) {
    if (task == Task.SEGMENTATION) {
      var image = (Shape.Image) input;
      return new Shape.Image(2, image.height(), image.width());
    }
    return new Shape.Vector(head(architecture, task) == Head.SOFTMAX ? 2 : 1);
  }
}
