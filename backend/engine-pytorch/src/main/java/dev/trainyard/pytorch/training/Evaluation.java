package dev.trainyard.pytorch.training;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Head;
import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.loop.PutInputs;
import dev.trainyard.pytorch.device.TorchDevice;
import dev.trainyard.pytorch.graph.Graph;
import dev.trainyard.pytorch.graph.HostFloats;
import java.util.Arrays;
import java.util.function.Consumer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

/** The network's answers to all test examples, in batches as large as is good for the memory. */
final class Evaluation {
  private static final int LARGEST_BATCH = 1_000;
  private static final long ACTIVATION_BYTES = 64L << 20;

  private final HostInputs test;
  private final Graph graph;
  private final Objective objective;
  private final TorchDevice device;
  private final EpochOrder order;
  private final int batchSize;

  Evaluation(TrainingData data, Analysis analysis, Head head, Graph graph, TorchDevice device) {
    this.test = new HostInputs(data.test().shape(), PutInputs.forTesting(data));
    this.graph = graph;
    this.objective = Objective.of(head);
    this.device = device;
    this.order = EpochOrder.asTheyAre(data.test().count());
    long fitting = Math.max(1, ACTIVATION_BYTES / analysis.activationBytes());
    this.batchSize = (int) Math.min(fitting, LARGEST_BATCH);
  }

  /** Gives each example's answer, in their order. */
  void outputs(Consumer<float[]> reader) {
    for (int from = 0; from < order.count(); from += batchSize) {
      int size = Math.min(batchSize, order.count() - from);
      float[] rows = answers(from, size);
      int each = rows.length / size;
      for (int i = 0; i < size; i++) {
        reader.accept(Arrays.copyOfRange(rows, i * each, (i + 1) * each));
      }
    }
  }

  private float[] answers(int from, int size) {
    try (var scope = new PointerScope();
        var guard = new NoGradGuard()) {
      Tensor inputs = device.fetch(test.of(order, from, size, device));
      return HostFloats.of(objective.answer(graph.answer(inputs)));
    }
  }
}
