package dev.trainyard.engine.training;

import dev.trainyard.engine.dataset.Targets;
import java.util.Optional;
import java.util.OptionalDouble;

/** Cross entropy, and which class was taken for which. */
final class TallyClasses implements TallyScores.Tally {
  private final Targets.Classes targets;
  private final Confusion confusion;
  private double loss;

  TallyClasses(Targets.Classes targets, int classes) {
    this.targets = targets;
    this.confusion = Confusion.empty(classes);
  }

  @Override
  public void add(int example, float[] probabilities) {
    int label = targets.values()[example] & 0xFF;
    loss += Scores.loss(probabilities[label]);
    confusion.count(label, Scores.best(probabilities));
  }

  @Override
  public Scores scores(int examples) {
    double accuracy = (double) confusion.right() / examples;
    return new Scores(
        loss / examples,
        OptionalDouble.of(accuracy),
        Optional.of(confusion),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }
}
