package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.HostFloats;
import dev.trainyard.dl4j.graph.Pass;
import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.training.loop.StepResult;
import java.nio.FloatBuffer;

/** {@link CrossEntropy} of each place of a map; scores are n × classes × height × width. */
final class MapCrossEntropy implements Loss {
  private final HostFloats scores;
  private final HostFloats gradient;
  private final Targets.ClassMaps targets;
  private final int batch;
  private final float[] map;
  private final float[] ofPlace;

  MapCrossEntropy(Pass pass, Targets.ClassMaps targets) {
    scores = new HostFloats(pass.scores());
    gradient = new HostFloats(pass.scoresGradient());
    this.targets = targets;
    batch = pass.batch();
    ofPlace = new float[Math.toIntExact(pass.scores().size(1))];
    map = new float[ofPlace.length * targets.decisions()];
  }

  @Override
  public StepResult of(int[] order, int from) {
    FloatBuffer read = scores.read();
    FloatBuffer write = gradient.write();
    int places = targets.decisions();
    double loss = 0;
    long correct = 0;
    for (int i = from; i < from + batch; i++) {
      read.get(map);
      for (int place = 0; place < places; place++) {
        for (int k = 0; k < ofPlace.length; k++) {
          ofPlace[k] = map[k * places + place];
        }
        int label = targets.values()[order[i] * places + place] & 0xFF;
        double normalizer = Softmax.logSumExp(ofPlace);
        loss += normalizer - ofPlace[label];
        correct += Softmax.best(ofPlace) == label ? 1 : 0;
        for (int k = 0; k < ofPlace.length; k++) {
          double target = k == label ? 1 : 0;
          double p = Math.exp(ofPlace[k] - normalizer);
          map[k * places + place] = (float) ((p - target) / ((double) batch * places));
        }
      }
      write.put(map);
    }
    gradient.written();
    return new StepResult(loss / ((double) batch * places), correct);
  }
}
