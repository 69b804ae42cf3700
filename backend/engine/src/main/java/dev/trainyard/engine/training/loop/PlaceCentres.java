package dev.trainyard.engine.training.loop;

import dev.trainyard.engine.dataset.Inputs;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.Weights;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Moves the centres of Gaussian kernels that see the network's input, as it is or flattened, to the
 * first training examples: a kernel machine has a node for each sample.
 */
final class PlaceCentres {
  private PlaceCentres() {}

  /**
   * @param drawn with centres of {@link dev.trainyard.engine.training.InitialWeights}, which stay
   *     where there are more of them than examples
   */
  static Weights at(TrainingData data, Network network, Weights drawn) {
    Map<String, Tensor> tensors = new LinkedHashMap<>(drawn.tensors());
    Set<String> input = new HashSet<>(Set.of(Network.INPUT));
    for (Node node : network.nodes()) {
      boolean seesInput = input.contains(node.inputs().get(0));
      if (seesInput && node.layer() instanceof Layer.Flatten) {
        input.add(node.id());
      } else if (seesInput && node.layer() instanceof Layer.GaussianKernel) {
        tensors.computeIfPresent(node.id() + ".centres", (name, centres) -> at(data, centres));
      }
    }
    return new Weights(tensors);
  }

  private static Tensor at(TrainingData data, Tensor centres) {
    int count = Math.min(centres.shape().get(0), data.train().count());
    Inputs first = data.train().inputs().first(count);
    float[] samples = data.preprocessing().apply(first);
    float[] values = centres.values().clone();
    System.arraycopy(samples, 0, values, 0, samples.length);
    return new Tensor(centres.shape(), values);
  }
}
