package dev.trainyard.worker.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Inputs;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.onnx.OnnxModel;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a classifier of points says all over the plane: its decision boundary.
 *
 * @param size places in a row, and rows
 * @param x of the first and the last place in a row, before preprocessing
 * @param y of the first and the last row
 * @param probabilities base64 of bytes, class × row × place, where 255 is a probability of 1
 * @param points some test examples, [x, y, class] each
 * @param centres of a kernel machine's Gaussians, [x, y] each: of a support vector machine only the
 *     support vectors, because all others weigh nothing; null in other networks
 */
record Plane(
    int size,
    List<Double> x,
    List<Double> y,
    String probabilities,
    List<List<Float>> points,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<List<Double>> centres) {
  private static final int SIZE = 64;
  private static final int POINTS = 300;

  /** Empty if the examples are no points of the plane. */
  static Optional<Plane> of(TrainedNetwork trained, Examples test) {
    return test.inputs() instanceof Inputs.Numbers numbers && numbers.shape().size() == 2
        ? Optional.of(of(trained, test, numbers.values()))
        : Optional.empty();
  }

  private static Plane of(TrainedNetwork trained, Examples test, float[] coordinates) {
    Grid x = Grid.around(coordinates, 0, 2, SIZE);
    Grid y = Grid.around(coordinates, 1, 2, SIZE);
    float[][] inputs = new float[SIZE * SIZE][];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = trained.preprocessing().apply(new float[] {x.at(i % SIZE), y.at(i / SIZE)});
    }
    try (OnnxModel model = OnnxModel.of(trained)) {
      return new Plane(
          SIZE,
          List.of(x.from(), x.to()),
          List.of(y.from(), y.to()),
          Base64.getEncoder().encodeToString(bytes(model.answers(inputs))),
          IntStream.range(0, Math.min(POINTS, test.count()))
              .mapToObj(
                  i -> List.of(coordinates[2 * i], coordinates[2 * i + 1], (float) test.label(i)))
              .toList(),
          centres(trained));
    }
  }

  private static List<List<Double>> centres(TrainedNetwork trained) {
    return trained.network().nodes().stream()
        .filter(node -> node.layer() instanceof Layer.GaussianKernel)
        .filter(node -> node.inputs().equals(List.of(Network.INPUT)))
        .findFirst()
        .map(node -> Centres.of(trained, node.id()))
        .orElse(null);
  }

  private static byte[] bytes(float[][] answers) {
    int classes = answers[0].length;
    byte[] bytes = new byte[classes * answers.length];
    for (int i = 0; i < answers.length; i++) {
      for (int k = 0; k < classes; k++) {
        bytes[k * answers.length + i] = (byte) Math.round(255 * answers[i][k]);
      }
    }
    return bytes;
  }
}
