package dev.trainyard.engine.forecast;

import dev.trainyard.engine.plan.Plan;

/**
 * How long a plan trains: as often less than {@code typical} as more, and mostly between the other
 * two. All in seconds, tests of the epochs included.
 *
 * @param mayEndEarly whether the plan's patience may end it before
 */
public record TrainingTime(double least, double typical, double most, boolean mayEndEarly) {
  /** Answers go forward only. */
  private static final double ANSWER = 0.35;

  /** To draw the first weights and make the engine ready, whatever the plan. */
  private static final double BEGINNING = 1;

  /** What is kept of a speed is the best; other programs may be on the machine. */
  private static final double LEAST_OF_MEASURED = 0.85;

  private static final double MOST_OF_MEASURED = 1.5;

  /** One network says so much of another. */
  private static final double OF_PREDICTED = 1.8;

  /**
   * @param imagesPerSecond at which it is trained
   * @param measured whether that is of this very network and batch; else it is predicted
   */
  public static TrainingTime of(Plan plan, double imagesPerSecond, boolean measured) {
    double examples = plan.dataset().train() + ANSWER * plan.dataset().test();
    double typical = BEGINNING + plan.epochs() * examples / imagesPerSecond;
    double least = measured ? LEAST_OF_MEASURED : 1 / OF_PREDICTED;
    double most = measured ? MOST_OF_MEASURED : OF_PREDICTED;
    double box = 60 * plan.stopping().minutes().orElse(Double.POSITIVE_INFINITY);
    return new TrainingTime(
        Math.min(box, least * typical),
        Math.min(box, typical),
        Math.min(box, most * typical),
        plan.stopping().patience().isPresent());
  }

  /**
   * "about 4 minutes" where the range is small, else "between 2 and 7 minutes"; with "or less"
   * where patience may end it.
   *
   * @param measured as in {@link #of}
   */
  public String inWords(boolean measured) {
    String range =
        measured || least == most
            ? "about " + InWords.duration(typical)
            : InWords.between(least, most);
    return mayEndEarly ? range + " or less" : range;
  }
}
