package dev.trainyard.worker.insight;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.engine.training.TrainedNetwork;
import java.util.List;
import java.util.stream.IntStream;

/** Where the Gaussians of a kernel machine stand that see the points of the plane themselves. */
final class Centres {
  private Centres() {}

  /** Those that weigh anything, [x, y] each, back from what preprocessing made of them. */
  static List<List<Double>> of(TrainedNetwork trained, String kernel) {
    Tensor centres = trained.weights().get(kernel + ".centres"); // centres × 2
    List<float[]> readers =
        trained.network().nodes().stream()
            .filter(node -> node.layer() instanceof Layer.Dense)
            .filter(node -> node.inputs().equals(List.of(kernel)))
            .map(node -> trained.weights().get(node.id() + ".weight").values())
            .toList();
    int count = centres.shape().get(0);
    return IntStream.range(0, count)
        .filter(i -> readers.isEmpty() || readers.stream().anyMatch(row -> weighs(row, i, count)))
        .mapToObj(i -> place(centres.values(), i, trained.preprocessing()))
        .toList();
  }

  /**
   * @param weights units × count
   */
  private static boolean weighs(float[] weights, int centre, int count) {
    for (int i = centre; i < weights.length; i += count) {
      if (weights[i] != 0) {
        return true;
      }
    }
    return false;
  }

  private static List<Double> place(float[] values, int index, Preprocessing preprocessing) {
    return IntStream.range(0, 2)
        .mapToObj(
            axis ->
                preprocessing.mean().get(axis)
                    + preprocessing.deviation().get(axis) * values[2 * index + axis])
        .toList();
  }
}
