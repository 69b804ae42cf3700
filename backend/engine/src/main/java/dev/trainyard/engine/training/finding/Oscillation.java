package dev.trainyard.engine.training.finding;

import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Series;
import java.util.List;
import java.util.Optional;

/** The training loss jumps up and down and gets nowhere. */
final class Oscillation implements Symptom {
  private static final int FEWEST_POINTS = 20;

  /** Of the loss of guessing; a healthy curve's points differ by a few hundredths of it. */
  private static final double JUMP = 0.3;

  private static final double UNLEARNED = 0.5;
  private static final double TURNS = 0.4;

  @Override
  public Optional<Finding> in(Evidence evidence) {
    List<Measurement> losses = evidence.of(Series.TRAIN_LOSS);
    if (losses.size() < FEWEST_POINTS) {
      return Optional.empty();
    }
    List<Measurement> late = Losses.part(losses, 1, 2);
    double jump = Losses.unrest(late);
    double floor = UNLEARNED * evidence.unlearned();
    boolean jumps = jump > JUMP * evidence.unlearned() && Losses.turns(late) > TURNS;
    if (!jumps || Losses.median(Losses.part(losses, 2, 3)) < floor) {
      return Optional.empty();
    }
    Measurement place = late.get(0);
    return Optional.of(
        new Finding(
            FindingKind.OSCILLATION,
            place.epoch(),
            place.step(),
            "The training loss jumps by %.2g from one point to the next and does not get lower."
                .formatted(jump),
            "Each step leaps over the valley to its other side; smaller steps go down into it.",
            evidence.remedies().learningRate(0.1)));
  }
}
