package dev.trainyard.engine.training.finding;

import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Series;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The loss is no number any more. */
final class Divergence implements Symptom {
  @Override
  public Optional<Finding> in(Evidence evidence) {
    return Stream.of(Series.TRAIN_LOSS, Series.TEST_LOSS)
        .flatMap(series -> evidence.of(series).stream())
        .filter(loss -> !Double.isFinite(loss.value()))
        .min(Comparator.comparingLong(Measurement::step))
        .map(
            loss ->
                new Finding(
                    FindingKind.DIVERGENCE,
                    loss.epoch(),
                    loss.step(),
                    "At step %,d the loss became %s, and no step after it can repair that."
                        .formatted(loss.step(), loss.value()),
                    "Each step went so far beyond the valley that the next one had to go further"
                        + " still; smaller steps stay inside it.",
                    evidence.remedies().learningRate(0.1)));
  }
}
