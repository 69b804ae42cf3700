package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.HostFloats;
import dev.trainyard.dl4j.graph.Pass;
import dev.trainyard.engine.training.loop.StepResult;
import java.nio.FloatBuffer;

/**
 * Softmax and cross entropy in one: L = mean(log Σ exp z − z[label]), dL/dz = (softmax(z) −
 * onehot(label)) / n. Few numbers, so they are worked out in Java and in double precision.
 */
final class CrossEntropy {

  private final HostFloats scores;
  private final HostFloats gradient;
  private final float[] z;

  CrossEntropy(Pass pass) {
    scores = new HostFloats(pass.scores());
    gradient = new HostFloats(pass.scoresGradient());
    z = new float[Math.toIntExact(pass.scores().size(1))];
  }

  /** The loss of the scores that are there, and its gradient into the pass. */
  StepResult of(int[] labels) {
    FloatBuffer read = scores.read();
    FloatBuffer write = gradient.write();
    double loss = 0;
    int correct = 0;
    for (int label : labels) {
      read.get(z);
      double normalizer = Softmax.logSumExp(z);
      loss += normalizer - z[label];
      correct += Softmax.best(z) == label ? 1 : 0;
      for (int k = 0; k < z.length; k++) {
        double target = k == label ? 1 : 0;
        write.put((float) ((Math.exp(z[k] - normalizer) - target) / labels.length));
      }
    }
    gradient.written();
    return new StepResult(loss / labels.length, correct);
  }
}
