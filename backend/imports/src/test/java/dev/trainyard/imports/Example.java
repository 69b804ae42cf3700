package dev.trainyard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.onnx.OnnxModel;
import java.util.List;
import org.assertj.core.data.Offset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Inputs and the answers of the program that wrote the model.
 *
 * @param shape of the inputs as they lie in that program, the number of examples first
 */
record Example(List<Integer> shape, float[] input, float[] output) {

  static Example of(String resource) {
    JsonNode json = JsonMapper.builder().build().readTree(Imported.file(resource));
    return new Example(
        json.get("shape").valueStream().map(JsonNode::asInt).toList(),
        floats(json.get("input")),
        floats(json.get("output")));
  }

  private static float[] floats(JsonNode list) {
    float[] values = new float[list.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) list.get(i).asDouble();
    }
    return values;
  }

  void isAnsweredBy(TrainedNetwork model) {
    int count = shape.get(0);
    int size = input.length / count;
    float[][] inputs = new float[count][];
    for (int i = 0; i < count; i++) {
      inputs[i] = prepared(model, java.util.Arrays.copyOfRange(input, i * size, (i + 1) * size));
    }
    try (OnnxModel running = OnnxModel.of(model)) {
      float[][] answers = running.probabilities(inputs);
      int classes = output.length / count;
      for (int i = 0; i < output.length; i++) {
        assertThat(answers[i / classes][i % classes])
            .as("output %d", i)
            .isCloseTo(output[i], Offset.offset(1e-4f));
      }
    }
  }

  /** Bytes are scaled as the model says; what lies with its channels last is turned. */
  private float[] prepared(TrainedNetwork model, float[] example) {
    if (!(model.network().input() instanceof Shape.Image image)
        || shape.size() != 4
        || shape.get(3) != image.channels()
        || shape.get(1) == image.channels()) {
      return example;
    }
    float[] turned = new float[example.length];
    int places = image.height() * image.width();
    for (int place = 0; place < places; place++) {
      for (int channel = 0; channel < image.channels(); channel++) {
        turned[channel * places + place] = example[place * image.channels() + channel];
      }
    }
    if (largest(example) <= 10) {
      return turned;
    }
    byte[] pixels = new byte[turned.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) Math.round(turned[i]);
    }
    return model.preprocessing().apply(pixels, image);
  }

  private static float largest(float[] numbers) {
    float largest = 0;
    for (float number : numbers) {
      largest = Math.max(largest, Math.abs(number));
    }
    return largest;
  }
}
