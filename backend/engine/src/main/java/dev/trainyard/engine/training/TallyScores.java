package dev.trainyard.engine.training;

import dev.trainyard.engine.dataset.Targets;

/** Adds up how good a network's outputs are, example after example. */
public final class TallyScores {
  private final Targets targets;
  private final Tally tally;
  private int seen;

  /** What is counted for one task. */
  interface Tally {
    void add(int example, float[] output);

    Scores scores(int examples);
  }

  /**
   * @param labels how many classes there are; of no matter where values are asked for
   */
  public TallyScores(Targets targets, int labels) {
    this.targets = targets;
    if (targets instanceof Targets.Values values) {
      tally = new TallyValues(values);
    } else if (targets instanceof Targets.ClassMaps maps) {
      tally = new TallyPlaces(maps, labels);
    } else {
      tally = new TallyClasses((Targets.Classes) targets, labels);
    }
  }

  /**
   * The network's answer to the next example.
   *
   * @param output probabilities of the classes, those of a class map channel × height × width, or
   *     values
   */
  public void add(float[] output) {
    tally.add(seen++, output);
  }

  /**
   * @throws IllegalStateException before all examples are seen
   */
  public Scores scores() {
    if (seen != targets.count()) {
      throw new IllegalStateException(seen + " of " + targets.count() + " outputs were seen");
    }
    return tally.scores(seen);
  }
}
