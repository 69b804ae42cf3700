package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.HostFloats;
import dev.trainyard.dl4j.graph.Pass;
import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.loop.StepResult;
import java.nio.FloatBuffer;

/**
 * Softmax and cross entropy in one: L = mean(log Σ exp z − z[label]), dL/dz = (softmax(z) −
 * onehot(label)) / n.
 */
final class CrossEntropy implements Loss {
  private final HostFloats scores;
  private final HostFloats gradient;
  private final byte[] labels;
  private final int batch;
  private final float[] z;

  CrossEntropy(Pass pass, Targets.Classes targets) {
    scores = new HostFloats(pass.scores());
    gradient = new HostFloats(pass.scoresGradient());
    labels = targets.values();
    batch = pass.batch();
    z = new float[Math.toIntExact(pass.scores().size(1))];
  }

  @Override
  public StepResult of(EpochOrder order, int from) {
    FloatBuffer read = scores.read();
    FloatBuffer write = gradient.write();
    double loss = 0;
    int correct = 0;
    for (int i = from; i < from + batch; i++) {
      int label = labels[order.example(i)] & 0xFF;
      read.get(z);
      double normalizer = Softmax.logSumExp(z);
      loss += normalizer - z[label];
      correct += Softmax.best(z) == label ? 1 : 0;
      for (int k = 0; k < z.length; k++) {
        double target = k == label ? 1 : 0;
        write.put((float) ((Math.exp(z[k] - normalizer) - target) / batch));
      }
    }
    gradient.written();
    return new StepResult(loss / batch, correct);
  }
}
