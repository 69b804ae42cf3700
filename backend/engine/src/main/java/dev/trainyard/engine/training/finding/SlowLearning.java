package dev.trainyard.engine.training.finding;

import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Series;
import java.util.List;
import java.util.Optional;

/** The loss falls, steadily and hardly: the steps are too small for the valley. */
final class SlowLearning implements Symptom {
  private static final int FEWEST_STEPS = 100;
  private static final int FEWEST_POINTS = 12;

  /** Of what there is to learn; less than this after many steps is little. */
  private static final double LITTLE = 0.25;

  /** Of the fall in the first half; of a straight line it is 0.5. */
  private static final double BEND = 0.8;

  /** Batches differ; a smaller fall may be mere chance. */
  private static final double CHANCE = 0.02;

  @Override
  public Optional<Finding> in(Evidence evidence) {
    List<Measurement> losses = evidence.of(Series.TRAIN_LOSS);
    if (losses.size() < FEWEST_POINTS
        || losses.get(losses.size() - 1).step() < FEWEST_STEPS
        || !falls(losses)) {
      return Optional.empty();
    }
    double first = Losses.median(Losses.part(losses, 0, 4));
    double last = Losses.median(Losses.part(losses, 3, 4));
    if (first - last > LITTLE * Math.max(first, evidence.unlearned())) {
      return Optional.empty();
    }
    Measurement place = losses.get(losses.size() / 2);
    return Optional.of(
        new Finding(
            FindingKind.SLOW_LEARNING,
            place.epoch(),
            place.step(),
            "The loss falls from step to step, but after %,d steps only from %.3g to %.3g."
                .formatted(losses.get(losses.size() - 1).step(), first, last),
            "It goes down the whole way in a straight line, so the direction is right and the steps"
                + " are too small: larger ones get there in the same time.",
            evidence.remedies().learningRate(10)));
  }

  /** Whether the curve falls to its end, and by more than a part of it at its beginning. */
  static boolean falls(List<Measurement> losses) {
    double first = Losses.mean(Losses.part(losses, 0, 3));
    double middle = Losses.mean(Losses.part(losses, 1, 3));
    double last = Losses.mean(Losses.part(losses, 2, 3));
    return first - last > CHANCE * first && first - middle < BEND * (first - last);
  }
}
