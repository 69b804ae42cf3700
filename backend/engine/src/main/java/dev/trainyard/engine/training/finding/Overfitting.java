package dev.trainyard.engine.training.finding;

import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Series;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The validation loss turns up again while the training loss goes on down. */
final class Overfitting implements Symptom {
  /** So many epochs after the best one must all be worse. */
  private static final int EPOCHS = 2;

  private static final double WORSE = 1.1;

  @Override
  public Optional<Finding> in(Evidence evidence) {
    List<Measurement> test = evidence.of(Series.TEST_LOSS);
    List<Measurement> train = evidence.of(Series.TRAIN_LOSS);
    Optional<Measurement> best = test.stream().min(Comparator.comparingDouble(Measurement::value));
    if (best.isEmpty() || train.isEmpty()) {
      return Optional.empty();
    }
    List<Measurement> after =
        test.stream().filter(loss -> loss.step() > best.get().step()).toList();
    double last = Losses.median(Losses.part(test, test.size() - 1, test.size()));
    boolean worse = after.size() >= EPOCHS && last > WORSE * best.get().value();
    return worse && trainingGoesDown(train, best.get().step(), last)
        ? Optional.of(finding(evidence, best.get(), last))
        : Optional.empty();
  }

  private static boolean trainingGoesDown(List<Measurement> train, long best, double testNow) {
    List<Measurement> before = train.stream().filter(loss -> loss.step() <= best).toList();
    List<Measurement> after = train.stream().filter(loss -> loss.step() > best).toList();
    double then = Losses.median(before.subList(before.size() / 2, before.size()));
    double now = Losses.median(after.subList(after.size() / 2, after.size()));
    return now < then && now < testNow / WORSE;
  }

  private static Finding finding(Evidence evidence, Measurement best, double last) {
    Remedies remedies = evidence.remedies();
    return new Finding(
        FindingKind.OVERFITTING,
        best.epoch(),
        best.step(),
        "After epoch %,d the validation loss rose from %.3g to %.3g while the training loss went on down."
            .formatted(best.epoch(), best.value(), last),
        "From there on the network learns the training examples by heart, which helps with no"
            + " other; dropout, more examples or an earlier end keep it general.",
        remedies.option("dropout", "0.5").orElseGet(() -> remedies.epochs(best.epoch())));
  }
}
