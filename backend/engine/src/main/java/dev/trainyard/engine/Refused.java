package dev.trainyard.engine;

import java.util.List;
import java.util.stream.Collectors;

/** Something a person wrote cannot be used; carries all of its mistakes at once, never none. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * @param what the refused thing as a person calls it: "network", "plan"
   * @throws IllegalArgumentException if {@code problems} is empty
   */
  public Refused(String what, List<Problem> problems) {
    super(
        problems.stream()
            .map(Refused::words)
            .collect(Collectors.joining("; ", "The " + what + " cannot be used. ", "")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("A refusal names at least one problem.");
    }
    this.problems = List.copyOf(problems);
  }

  private static String words(Problem problem) {
    return problem.field().isEmpty()
        ? problem.message()
        : problem.field() + ": " + problem.message();
  }

  public List<Problem> problems() {
    return problems;
  }
}
