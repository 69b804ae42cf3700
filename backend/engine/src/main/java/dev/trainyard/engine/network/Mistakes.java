package dev.trainyard.engine.network;

import dev.trainyard.engine.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong at one place of a network. */
final class Mistakes {
  private final List<Problem> problems = new ArrayList<>();
  private final String pointer;

  /**
   * @param pointer JSON pointer of the place
   */
  Mistakes(String pointer) {
    this.pointer = pointer;
  }

  void add(String field, String sentence, Object... arguments) {
    problems.add(Problem.of(pointer + field, sentence, arguments));
  }

  void requireBetween(String field, long least, long most, long value) {
    if (value < least || value > most) {
      add("/" + field, "%s must be between %,d and %,d, not %,d.", field, least, most, value);
    }
  }

  /** As {@link #requireBetween}; NaN is between nothing. */
  void requireWithin(String field, double least, double most, double value) {
    if (!(value >= least && value <= most)) {
      add("/" + field, "%s must be between %s and %s, not %s.", field, least, most, value);
    }
  }

  boolean none() {
    return problems.isEmpty();
  }

  List<Problem> all() {
    return problems;
  }
}
