package dev.trainyard.engine.training.finding;

import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Series;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** After many steps the network still only guesses, and nothing moves. */
final class Plateau implements Symptom {
  private static final int FEWEST_STEPS = 100;
  private static final int FEWEST_POINTS = 12;

  /** Of the loss of guessing. */
  private static final double LEARNED = 0.97;

  @Override
  public Optional<Finding> in(Evidence evidence) {
    List<Measurement> losses = evidence.of(Series.TRAIN_LOSS);
    OptionalDouble guessing = evidence.guessing();
    if (losses.size() < FEWEST_POINTS
        || losses.get(losses.size() - 1).step() < FEWEST_STEPS
        || guessing.isEmpty()
        || SlowLearning.falls(losses)) {
      return Optional.empty();
    }
    List<Measurement> late = Losses.part(losses, 2, 3);
    double least = LEARNED * guessing.getAsDouble();
    boolean guesses =
        Losses.median(Losses.part(late, 0, 2)) > least
            && Losses.median(Losses.part(late, 1, 2)) > least;
    return guesses
        ? Optional.of(finding(evidence, late.get(0), guessing.getAsDouble()))
        : Optional.empty();
  }

  private static Finding finding(Evidence evidence, Measurement place, double guessing) {
    Remedies remedies = evidence.remedies();
    return new Finding(
        FindingKind.PLATEAU,
        place.epoch(),
        place.step(),
        "The loss stays at %.3g, which is what guessing without looking costs.".formatted(guessing),
        "Either no gradient reaches the first layers or the steps destroy what they learn; another"
            + " nonlinearity, weights of a better size or smaller steps set it free.",
        remedies
            .option("activation", "relu")
            .map(relu -> relu.and(remedies.he()))
            .orElseGet(() -> remedies.learningRate(0.1).and(remedies.he())));
  }
}
