package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.Buffers;
import dev.trainyard.dl4j.graph.HostFloats;
import dev.trainyard.dl4j.graph.Parameters;
import dev.trainyard.dl4j.graph.Pass;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Head;
import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.loop.PutInputs;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The network's answers to all test examples, in batches as large as is good for the memory. */
final class Evaluation {
  private static final int LARGEST_BATCH = 250;
  private static final long ACTIVATION_BYTES = 64L << 20;

  private final UnaryOperator<float[]> answer;
  private final EpochOrder order;
  private final List<Batch> batches = new ArrayList<>();

  Evaluation(TrainingData data, Analysis analysis, Parameters parameters, Buffers buffers) {
    Examples test = data.test();
    Head head = Head.of(analysis.network(), analysis);
    answer = Answer.of(head, test.targets().decisions());
    order = EpochOrder.asTheyAre(test.count());
    int batch = batchSize(test.count(), analysis.activationBytes());
    int rest = test.count() % batch;
    PutInputs inputs = PutInputs.forTesting(data);
    for (int size : rest == 0 ? new int[] {batch} : new int[] {batch, rest}) {
      Pass pass = Pass.inference(analysis, size, parameters, buffers);
      batches.add(new Batch(pass, inputs));
    }
  }

  private static int batchSize(int examples, long bytesPerExample) {
    long fitting = Math.max(1, ACTIVATION_BYTES / bytesPerExample);
    return (int) Math.min(Math.min(fitting, LARGEST_BATCH), examples);
  }

  /** Gives each example's answer, in their order. */
  void outputs(Consumer<float[]> reader) {
    int done = 0;
    while (done < order.count()) {
      Batch full = batches.get(0);
      Batch batch = order.count() - done >= full.pass().batch() ? full : batches.get(1);
      batch.fill(order, done);
      batch.pass().forward(0);
      FloatBuffer scores = new HostFloats(batch.pass().scores()).read();
      float[] z = new float[scores.remaining() / batch.pass().batch()];
      for (int i = 0; i < batch.pass().batch(); i++) {
        scores.get(z);
        reader.accept(answer.apply(z));
      }
      done += batch.pass().batch();
    }
  }
}
