package dev.trainyard.worker.insight;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.onnx.OnnxModel;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * What one node makes of the probes.
 *
 * @param shape channels, height, width; of a vector its size alone
 * @param maps base64 of bytes, probes × channels × height × width, each value scaled min … max
 */
record FeatureMaps(String node, List<Integer> shape, float min, float max, String maps) {
  private static final int MOST_CHANNELS = 32;
  private static final int FEWEST_CHANNELS = 4;

  /** Deep networks show fewer channels of each node. */
  private static final long MOST_BYTES = 2L << 20;

  /**
   * Runs the probes through the network, without the engine that trained it.
   *
   * @param inputs count × the network's input, normalised
   */
  static List<FeatureMaps> of(TrainedNetwork trained, float[] inputs, int count) {
    Analysis analysis = Analysis.of(trained.network());
    List<String> nodes = trained.network().nodes().stream().map(Node::id).toList();
    int channels = channelsThatFit(analysis, nodes, count);
    List<FeatureMaps> maps = new ArrayList<>();
    try (OnnxModel model = OnnxModel.of(trained)) {
      Map<String, float[]> outputs = model.outputs(inputs, count, nodes);
      outputs.forEach(
          (node, values) -> maps.add(of(node, analysis.shape(node), values, count, channels)));
    }
    return maps;
  }

  private static FeatureMaps of(String node, Shape shape, float[] values, int count, int most) {
    int plane = plane(shape);
    int size = Math.toIntExact(shape.elements());
    int shown = shape instanceof Shape.Vector ? size : Math.min(most, size / plane) * plane;
    Range range = Range.of(values);
    byte[] bytes = new byte[count * shown];
    for (int probe = 0; probe < count; probe++) {
      for (int i = 0; i < shown; i++) {
        bytes[probe * shown + i] = range.scaled(values[probe * size + i]);
      }
    }
    List<Integer> sizes = new ArrayList<>(shape.sizes());
    sizes.set(0, shape instanceof Shape.Vector ? shown : shown / plane);
    return new FeatureMaps(
        node, sizes, range.min(), range.max(), Base64.getEncoder().encodeToString(bytes));
  }

  private static int channelsThatFit(Analysis analysis, List<String> nodes, int count) {
    int channels = MOST_CHANNELS;
    while (channels > FEWEST_CHANNELS && bytes(analysis, nodes, count, channels) > MOST_BYTES) {
      channels /= 2;
    }
    return channels;
  }

  private static long bytes(Analysis analysis, List<String> nodes, int count, int channels) {
    return nodes.stream()
        .map(analysis::shape)
        .mapToLong(shape -> Math.min(shape.elements(), (long) channels * plane(shape)) * count)
        .sum();
  }

  /** Numbers of one channel. */
  private static int plane(Shape shape) {
    return Math.toIntExact(shape.elements() / shape.sizes().get(0));
  }
}
