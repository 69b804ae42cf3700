package dev.trainyard.pytorch.training;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.loop.PixelTable;
import dev.trainyard.pytorch.device.TorchDevice;
import dev.trainyard.pytorch.graph.Graph;
import dev.trainyard.pytorch.graph.HostFloats;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

/** The network's answers to all test examples, in batches as large as is good for the memory. */
final class Evaluation {
  private static final int LARGEST_BATCH = 1_000;
  private static final long ACTIVATION_BYTES = 64L << 20;

  private final Examples test;
  private final PixelTable pixels;
  private final Graph graph;
  private final TorchDevice device;
  private final int[] order;
  private final int batchSize;

  Evaluation(TrainingData data, Analysis analysis, Graph graph, TorchDevice device) {
    this.test = data.test();
    this.pixels = new PixelTable(data.preprocessing(), test.shape());
    this.graph = graph;
    this.device = device;
    this.order = IntStream.range(0, test.count()).toArray();
    long fitting = Math.max(1, ACTIVATION_BYTES / analysis.activationBytes());
    this.batchSize = (int) Math.min(fitting, LARGEST_BATCH);
  }

  /** Examples × classes. */
  float[][] probabilities() {
    float[][] probabilities = new float[order.length][];
    for (int from = 0; from < order.length; from += batchSize) {
      int size = Math.min(batchSize, order.length - from);
      float[] rows = answers(from, size);
      int classes = rows.length / size;
      for (int i = 0; i < size; i++) {
        probabilities[from + i] = Arrays.copyOfRange(rows, i * classes, (i + 1) * classes);
      }
    }
    return probabilities;
  }

  private float[] answers(int from, int size) {
    try (var scope = new PointerScope();
        var guard = new NoGradGuard();
        Batch batch = new Batch(test, size, device)) {
      batch.fill(test, pixels, order, from);
      Tensor scores = graph.answer(batch.inputs());
      return HostFloats.of(scores.softmax(1));
    }
  }
}
