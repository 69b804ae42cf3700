package dev.trainyard.server.prediction;

import dev.trainyard.engine.network.Shape;
import dev.trainyard.onnx.OnnxModel;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.run.AsMeasured;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What a model says of examples of numbers. */
@Schema(name = "Answers")
record AnswersView(
    @Schema(description = "Classes, or the values that are asked for") List<String> labels,
    @ArraySchema(
            arraySchema =
                @Schema(description = "Of each example a probability of each class, or the values"))
        List<List<Object>> outputs) {
  private static final int MOST = 10_000;

  /**
   * @throws Declined at the first example that does not fit
   */
  static AnswersView of(OnnxModel model, List<List<Double>> inputs) {
    if (!(model.input() instanceof Shape.Vector input)) {
      throw WrongImage.because("This model reads images. Write their pixels.");
    }
    if (inputs.size() > MOST) {
      throw Declined.invalid("/inputs", "Write at most 10,000 examples at a time.");
    }
    float[][] examples = new float[inputs.size()][];
    for (int i = 0; i < examples.length; i++) {
      examples[i] = model.preprocessing().apply(example(inputs.get(i), input.size(), i));
    }
    return new AnswersView(
        model.labels(), Arrays.stream(model.answers(examples)).map(AnswersView::row).toList());
  }

  private static float[] example(List<Double> numbers, int size, int index) {
    if (numbers == null || numbers.size() != size || numbers.contains(null)) {
      throw Declined.invalid(
          "/inputs/" + index, "The model reads examples of %d numbers.".formatted(size));
    }
    float[] example = new float[size];
    for (int i = 0; i < size; i++) {
      example[i] = numbers.get(i).floatValue();
    }
    return example;
  }

  private static List<Object> row(float[] output) {
    return IntStream.range(0, output.length).mapToObj(i -> AsMeasured.json(output[i])).toList();
  }
}
