package dev.trainyard.onnx;

import static dev.trainyard.engine.network.NetworkBuilder.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import dev.trainyard.engine.network.Layer.Function;
import dev.trainyard.engine.network.Layer.GlobalPooling;
import dev.trainyard.engine.network.Layer.PadChannels;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.TrainedNetwork;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A model answers any thread, any number of examples, and says so when it cannot. */
class OnnxModelTest {
  private final TrainedNetwork trained = RandomModels.of(Models.small(), 1);

  @Test
  void it_knows_what_it_needs_and_what_its_answers_mean() {
    try (OnnxModel model = OnnxModel.open(OnnxWriter.write(trained))) {
      assertThat(model.network()).isEqualTo(trained.network());
      assertThat(model.labels()).isEqualTo(trained.labels());
      assertThat(model.preprocessing()).isEqualTo(trained.preprocessing());
      assertThat(model.input()).isEqualTo(new Shape.Image(1, 12, 10));
    }
  }

  @Test
  void probabilities_of_each_example_make_one() {
    try (OnnxModel model = OnnxModel.of(trained)) {
      float[][] probabilities = model.probabilities(examples(5));
      assertThat(probabilities).hasNumberOfRows(5);
      for (float[] row : probabilities) {
        assertThat(row).hasSize(10);
        assertThat(IntStream.range(0, 10).mapToDouble(i -> row[i]).sum())
            .isEqualTo(1, offset(1e-5));
      }
    }
  }

  @Test
  void an_example_is_read_alike_alone_and_in_company() {
    float[][] examples = examples(50);
    try (OnnxModel model = OnnxModel.of(trained)) {
      float[][] together = model.probabilities(examples);
      for (int i = 0; i < examples.length; i++) {
        float[] alone = model.probabilities(new float[][] {examples[i]})[0];
        assertThat(alone).containsExactly(together[i], offset(1e-6f));
      }
    }
  }

  @Test
  void no_examples_get_no_answers() {
    try (OnnxModel model = OnnxModel.of(trained)) {
      assertThat(model.probabilities(new float[0][])).isEmpty();
    }
  }

  @Test
  void a_batch_too_large_for_memory_is_cut() {
    // 64 MiB for each example, so no more than three at a time
    Network wide =
        from(new Shape.Image(1, 512, 512))
            .then("pad", new PadChannels(0, 63))
            .then("max", new GlobalPooling(Function.MAX))
            .build();
    float[] batch = RandomModels.inputs(wide, 7, 1);
    try (OnnxModel model = OnnxModel.of(RandomModels.of(wide, 1))) {
      float[] maxima = model.outputs(batch, 7, Set.of("max")).get("max");
      for (int i = 0; i < 7; i++) {
        assertThat(maxima[i * 64]).isEqualTo(largest(batch, i * 512 * 512, 512 * 512));
        assertThat(maxima[i * 64 + 63]).isZero();
      }
    }
  }

  @Test
  void threads_do_not_disturb_each_other() {
    float[][] examples = examples(64);
    try (OnnxModel model = OnnxModel.of(trained)) {
      float[][] expected = model.probabilities(examples);
      IntStream.range(0, 2_000)
          .parallel()
          .forEach(
              i -> {
                int example = i % examples.length;
                float[] actual = model.probabilities(new float[][] {examples[example]})[0];
                assertThat(actual).containsExactly(expected[example], offset(1e-6f));
              });
    }
  }

  @Test
  void closing_waits_for_those_who_ask_and_refuses_those_who_come_later() throws Exception {
    OnnxModel model = OnnxModel.of(trained);
    float[][] examples = examples(8);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    CountDownLatch answered = new CountDownLatch(4);
    List<Future<String>> asking =
        IntStream.range(0, 4)
            .mapToObj(i -> threads.submit(() -> askUntilRefused(model, examples, answered)))
            .toList();
    answered.await();
    model.close();
    model.close();
    for (Future<String> refusal : asking) {
      assertThat(refusal.get(10, TimeUnit.SECONDS)).isEqualTo("This model is closed.");
    }
    threads.shutdown();
  }

  @Test
  void inputs_of_the_wrong_size_are_refused() {
    try (OnnxModel model = OnnxModel.of(trained)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.probabilities(new float[][] {new float[784]}))
          .withMessage("The input has 784 numbers; the model's input of [1, 12, 10] needs 120.");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.outputs(new float[120], 2, Set.of("softmax")));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.outputs(new float[120], 1, Set.of("c9")))
          .withMessageContaining("c9");
    }
  }

  @Test
  void a_model_too_large_to_run_is_refused() {
    Network vast =
        from(new Shape.Image(1, 1000, 1000))
            .then("a", new PadChannels(0, 89))
            .then("b", new PadChannels(0, 1))
            .then("c", new PadChannels(0, 1))
            .then("max", new GlobalPooling(Function.MAX))
            .build();
    assertThatExceptionOfType(UnreadableModel.class)
        .isThrownBy(() -> OnnxModel.of(RandomModels.of(vast, 1)))
        .withMessageContaining("MiB for one example");
  }

  @Test
  void every_node_can_be_asked_at_once() {
    try (OnnxModel model = OnnxModel.of(trained)) {
      Map<String, float[]> outputs =
          model.outputs(RandomModels.inputs(trained.network(), 2, 9), 2, List.of("s1", "c1"));
      assertThat(outputs.keySet()).containsExactly("s1", "c1");
      assertThat(outputs.get("s1")).hasSize(2 * 4 * 6 * 5);
    }
  }

  private float[][] examples(int count) {
    float[] flat = RandomModels.inputs(trained.network(), count, 9);
    return IntStream.range(0, count)
        .mapToObj(i -> Arrays.copyOfRange(flat, i * 120, (i + 1) * 120))
        .toArray(float[][]::new);
  }

  private static float largest(float[] numbers, int from, int count) {
    return (float)
        IntStream.range(from, from + count).mapToDouble(i -> numbers[i]).max().orElseThrow();
  }

  private static String askUntilRefused(
      OnnxModel model, float[][] examples, CountDownLatch answered) {
    try {
      while (true) {
        model.probabilities(examples);
        answered.countDown();
      }
    } catch (IllegalStateException e) {
      return e.getMessage();
    }
  }
}
