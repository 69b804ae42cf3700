package dev.trainyard.engine.training.loop;

import dev.trainyard.engine.plan.Stopping;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Watches whether a plan's own rules end its training before the last epoch. */
final class StopEarly {
  private static final double MILLISECONDS = 60_000;

  private final Stopping rules;
  private final Clock clock;
  private final Instant began;
  private final Duration before;
  private double lowestTestLoss;
  private int epochsSince;

  StopEarly(Stopping rules, StoppingState from, Clock clock) {
    this.rules = rules;
    this.clock = clock;
    this.began = clock.instant();
    this.before = from.trained();
    this.lowestTestLoss = from.lowestTestLoss();
    this.epochsSince = from.epochsSince();
  }

  /** Takes in what an epoch reached. */
  void epochEnded(double testLoss) {
    epochsSince = testLoss < lowestTestLoss ? 0 : epochsSince + 1;
    lowestTestLoss = Math.min(testLoss, lowestTestLoss);
  }

  boolean timeIsUp() {
    return rules.minutes().isPresent()
        && trained().toMillis() >= rules.minutes().getAsDouble() * MILLISECONDS;
  }

  /**
   * Why the training ends here, in words; empty if it goes on.
   *
   * @param epoch the last one that was trained, in whole or in part
   */
  Optional<String> reason(int epoch) {
    if (rules.patience().isPresent() && epochsSince >= rules.patience().getAsInt()) {
      return Optional.of(
          "Stopped early after epoch %d: the test loss had not improved for %s."
              .formatted(epoch, epochsSince == 1 ? "1 epoch" : epochsSince + " epochs"));
    }
    return timeIsUp()
        ? Optional.of(
            "Stopped early in epoch %d: its time of %s was up.".formatted(epoch, minutes()))
        : Optional.empty();
  }

  private String minutes() {
    String number = String.valueOf(rules.minutes().getAsDouble()).replaceFirst("\\.0$", "");
    return number.equals("1") ? "1 minute" : number + " minutes";
  }

  StoppingState state() {
    return new StoppingState(lowestTestLoss, epochsSince, trained());
  }

  private Duration trained() {
    return before.plus(Duration.between(began, clock.instant()));
  }
}
