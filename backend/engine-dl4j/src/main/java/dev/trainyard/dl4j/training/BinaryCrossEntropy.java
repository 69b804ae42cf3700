package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.HostFloats;
import dev.trainyard.dl4j.graph.Pass;
import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.loop.StepResult;
import java.nio.FloatBuffer;

/**
 * Sigmoid and binary cross entropy in one: with t = 1 for the second class, L = mean(log(1 + exp z)
 * − t z), dL/dz = (σ(z) − t) / n.
 */
final class BinaryCrossEntropy implements Loss {
  private final HostFloats scores;
  private final HostFloats gradient;
  private final byte[] labels;
  private final int batch;

  BinaryCrossEntropy(Pass pass, Targets.Classes targets) {
    scores = new HostFloats(pass.scores());
    gradient = new HostFloats(pass.scoresGradient());
    labels = targets.values();
    batch = pass.batch();
  }

  @Override
  public StepResult of(EpochOrder order, int from) {
    FloatBuffer read = scores.read();
    FloatBuffer write = gradient.write();
    double loss = 0;
    int correct = 0;
    for (int i = from; i < from + batch; i++) {
      int label = labels[order.example(i)];
      double z = read.get();
      // log(1 + exp z) without overflow
      loss += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - label * z;
      correct += (z > 0 ? 1 : 0) == label ? 1 : 0;
      write.put((float) ((1 / (1 + Math.exp(-z)) - label) / batch));
    }
    gradient.written();
    return new StepResult(loss / batch, correct);
  }
}
