package dev.trainyard.dl4j.graph;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The output of every node, batch first; what a node only looks at differently is shared. */
final class Activations {
  private final Map<String, INDArray> arrays = new HashMap<>();

  Activations(Analysis analysis, List<Node> nodes, int batch, boolean training, Buffers buffers) {
    arrays.put(Network.INPUT, buffers.zeros(withBatch(batch, analysis.network().input())));
    for (Node node : nodes) {
      long[] shape = withBatch(batch, analysis.shape(node.id()));
      INDArray input = arrays.get(node.inputs().get(0));
      arrays.put(
          node.id(),
          sharesInput(node.layer(), training) ? input.reshape('c', shape) : buffers.zeros(shape));
    }
  }

  private static boolean sharesInput(Layer layer, boolean training) {
    return layer instanceof Layer.Flatten || (layer instanceof Layer.Dropout && !training);
  }

  private static long[] withBatch(int batch, Shape shape) {
    return LongStream.concat(
            LongStream.of(batch), shape.sizes().stream().mapToLong(Integer::longValue))
        .toArray();
  }

  INDArray of(String id) {
    return arrays.get(id);
  }
}
