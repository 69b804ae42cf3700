package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.HostFloats;
import dev.trainyard.dl4j.graph.Pass;
import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.loop.StepResult;
import java.nio.FloatBuffer;

/** L = mean((y − t)²) over examples and outputs, dL/dy = 2 (y − t) / (n · outputs). */
final class SquaredError implements Loss {
  private final HostFloats scores;
  private final HostFloats gradient;
  private final Targets.Values targets;
  private final int batch;

  SquaredError(Pass pass, Targets.Values targets) {
    scores = new HostFloats(pass.scores());
    gradient = new HostFloats(pass.scoresGradient());
    this.targets = targets;
    batch = pass.batch();
  }

  @Override
  public StepResult of(EpochOrder order, int from) {
    FloatBuffer read = scores.read();
    FloatBuffer write = gradient.write();
    int outputs = targets.outputs();
    double count = (double) batch * outputs;
    double loss = 0;
    for (int i = from; i < from + batch; i++) {
      for (int k = 0; k < outputs; k++) {
        double error = read.get() - targets.values()[order.example(i) * outputs + k];
        loss += error * error;
        write.put((float) (2 * error / count));
      }
    }
    gradient.written();
    return new StepResult(loss / count, 0);
  }
}
