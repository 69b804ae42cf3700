package dev.trainyard.engine.training.loop;

import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.training.Scores;
import dev.trainyard.engine.training.TallyScores;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes the network's outputs one by one, so that not all of them are in memory at a time. */
final class ScoreOutputs implements Consumer<float[]> {
  /** Class maps are large: of so many scenes the outputs are kept. */
  private static final int MOST_MAPS = 16;

  private final TallyScores tally;
  private final int most;
  private final List<float[]> kept = new ArrayList<>();

  ScoreOutputs(Targets targets, int labels) {
    tally = new TallyScores(targets, labels);
    most = targets instanceof Targets.ClassMaps ? MOST_MAPS : Integer.MAX_VALUE;
  }

  @Override
  public void accept(float[] output) {
    tally.add(output);
    if (kept.size() < most) {
      kept.add(output);
    }
  }

  Scores scores() {
    return tally.scores();
  }

  float[][] kept() {
    return kept.toArray(float[][]::new);
  }
}
