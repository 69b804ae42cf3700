package dev.trainyard.onnx;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Head;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.WeightShapes;
import dev.trainyard.engine.training.Weights;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Networks with weights as a training might leave them: no zero, no one, no symmetry. */
final class RandomModels {
  private RandomModels() {}

  static TrainedNetwork of(Network network, long seed) {
    Random random = new Random(seed);
    Analysis analysis = Analysis.of(network);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    WeightShapes.of(analysis)
        .forEach((name, shape) -> tensors.put(name, tensor(name, shape, random)));
    boolean oneForTwo = Head.of(network, analysis) == Head.SIGMOID;
    int classes = oneForTwo ? 2 : analysis.output().sizes().get(0);
    int channels = network.input().sizes().get(0);
    return new TrainedNetwork(
        network,
        new Weights(tensors),
        IntStream.range(0, classes).mapToObj(i -> "class " + i).toList(),
        new Preprocessing(
            Collections.nCopies(channels, 0.1307), Collections.nCopies(channels, 0.3081)));
  }

  static float[] inputs(Network network, int count, long seed) {
    Random random = new Random(seed);
    float[] inputs = new float[Math.toIntExact(count * network.input().elements())];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) random.nextGaussian();
    }
    return inputs;
  }

  private static Tensor tensor(String name, List<Integer> shape, Random random) {
    int size = shape.stream().reduce(1, Math::multiplyExact);
    // sums of many products stay near 1, as after a good initialization
    double spread = shape.size() == 1 ? 0.5 : Math.sqrt(2.0 * shape.get(0) / size);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] =
          name.endsWith(".variance")
              ? 0.25f + random.nextFloat()
              : (float) (spread * random.nextGaussian());
    }
    return new Tensor(shape, values);
  }
}
