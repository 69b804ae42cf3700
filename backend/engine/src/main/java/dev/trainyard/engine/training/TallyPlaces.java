package dev.trainyard.engine.training;

import dev.trainyard.engine.dataset.Targets;
import java.util.Optional;
import java.util.OptionalDouble;

/** Cross entropy of each place, and which class was taken for which there. */
final class TallyPlaces implements TallyScores.Tally {
  private final Targets.ClassMaps targets;
  private final Confusion confusion;
  private final int classes;
  private final float[] ofPlace;
  private double loss;

  TallyPlaces(Targets.ClassMaps targets, int classes) {
    this.targets = targets;
    this.classes = classes;
    this.confusion = Confusion.empty(classes);
    this.ofPlace = new float[classes];
  }

  @Override
  public void add(int example, float[] probabilities) {
    int places = targets.decisions();
    for (int place = 0; place < places; place++) {
      for (int k = 0; k < classes; k++) {
        ofPlace[k] = probabilities[k * places + place];
      }
      int label = targets.values()[example * places + place] & 0xFF;
      loss += Scores.loss(ofPlace[label]);
      confusion.count(label, Scores.best(ofPlace));
    }
  }

  @Override
  public Scores scores(int examples) {
    double places = (double) examples * targets.decisions();
    return new Scores(
        loss / places,
        OptionalDouble.of(confusion.right() / places),
        Optional.of(confusion),
        OptionalDouble.of(confusion.meanIou()),
        OptionalDouble.empty());
  }
}
