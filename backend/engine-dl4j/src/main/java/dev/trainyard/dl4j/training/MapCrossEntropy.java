package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.HostFloats;
import dev.trainyard.dl4j.graph.Pass;
import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.loop.ReadClassMaps;
import dev.trainyard.engine.training.loop.StepResult;
import java.nio.FloatBuffer;

/** {@link CrossEntropy} of each place of a map; scores are n × classes × height × width. */
final class MapCrossEntropy implements Loss {
  private final HostFloats scores;
  private final HostFloats gradient;
  private final ReadClassMaps maps;
  private final int batch;
  private final float[] map;
  private final float[] ofPlace;
  private final byte[] labels;

  MapCrossEntropy(Pass pass, int places, ReadClassMaps maps) {
    scores = new HostFloats(pass.scores());
    gradient = new HostFloats(pass.scoresGradient());
    this.maps = maps;
    batch = pass.batch();
    ofPlace = new float[Math.toIntExact(pass.scores().size(1))];
    map = new float[ofPlace.length * places];
    labels = new byte[places];
  }

  @Override
  public StepResult of(EpochOrder order, int from) {
    FloatBuffer read = scores.read();
    FloatBuffer write = gradient.write();
    int places = labels.length;
    double loss = 0;
    long correct = 0;
    for (int i = from; i < from + batch; i++) {
      read.get(map);
      maps.read(order, i, labels);
      for (int place = 0; place < places; place++) {
        for (int k = 0; k < ofPlace.length; k++) {
          ofPlace[k] = map[k * places + place];
        }
        int label = labels[place] & 0xFF;
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
