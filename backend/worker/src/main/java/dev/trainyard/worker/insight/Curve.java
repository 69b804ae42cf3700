package dev.trainyard.worker.insight;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Inputs;
import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.onnx.OnnxModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A network of one number in and one number out, as a curve.
 *
 * @param x places at even distances, before preprocessing
 * @param y the network's answer at each; null where it is not finite
 * @param points some test examples, [x, y] each
 */
record Curve(List<Float> x, List<Float> y, List<List<Float>> points) {
  private static final int PLACES = 200;
  private static final int POINTS = 300;

  /** Empty if the network is of another kind. */
  static Optional<Curve> of(TrainedNetwork trained, Examples test) {
    return test.inputs() instanceof Inputs.Numbers numbers
            && numbers.shape().size() == 1
            && test.targets() instanceof Targets.Values values
            && values.outputs() == 1
        ? Optional.of(of(trained, numbers.values(), values.values()))
        : Optional.empty();
  }

  private static Curve of(TrainedNetwork trained, float[] x, float[] y) {
    Grid grid = Grid.around(x, 0, 1, PLACES);
    float[][] inputs = new float[PLACES][];
    for (int i = 0; i < PLACES; i++) {
      inputs[i] = trained.preprocessing().apply(new float[] {grid.at(i)});
    }
    try (OnnxModel model = OnnxModel.of(trained)) {
      float[][] answers = model.answers(inputs);
      return new Curve(
          IntStream.range(0, PLACES).mapToObj(grid::at).toList(),
          IntStream.range(0, PLACES).mapToObj(i -> finite(answers[i][0])).toList(),
          IntStream.range(0, Math.min(POINTS, x.length))
              .mapToObj(i -> List.of(x[i], y[i]))
              .toList());
    }
  }

  private static Float finite(float value) {
    return Float.isFinite(value) ? value : null;
  }
}
