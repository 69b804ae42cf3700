package dev.trainyard.onnx;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Network;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** Some nodes' outputs for many examples, gathered batch by batch. */
final class Batches {
  private final Analysis analysis;
  private final Map<String, float[]> outputs = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if a node does not exist or the outputs do not fit into arrays
   */
  Batches(Analysis analysis, int count, Set<String> nodes) {
    this.analysis = analysis;
    for (String node : nodes) {
      long length = Math.multiplyExact(count, analysis.node(node).output().elements());
      if (length > Integer.MAX_VALUE / Float.BYTES) {
        throw new IllegalArgumentException(
            "Node %s gives too many numbers for %d examples at once; ask for fewer."
                .formatted(node, count));
      }
      outputs.put(node, new float[(int) length]);
    }
  }

  /** Runs the examples {@code from} to {@code from + count} of {@code inputs}. */
  void run(Session session, float[] inputs, int from, int count) {
    int size = elements(Network.INPUT);
    FloatBuffer batch = FloatBuffer.wrap(inputs, from * size, count * size).slice();
    session.run(
        batch,
        shape(count),
        outputs.keySet(),
        (node, values) -> values.get(outputs.get(node), from * elements(node), values.remaining()));
  }

  Map<String, float[]> outputs() {
    return outputs;
  }

  private long[] shape(int count) {
    LongStream sizes = analysis.network().input().sizes().stream().mapToLong(Integer::longValue);
    return LongStream.concat(LongStream.of(count), sizes).toArray();
  }

  private int elements(String id) {
    return Math.toIntExact(analysis.shape(id).elements());
  }
}
