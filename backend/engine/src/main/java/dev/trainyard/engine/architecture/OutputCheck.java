package dev.trainyard.engine.architecture;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.network.Task;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether an architecture can do a task, and with so many outputs. */
final class OutputCheck {
  private OutputCheck() {}

  static Optional<Problem> problem(Architecture architecture, Task task, int outputs) {
    if (!architecture.tasks().contains(task)) {
      String tasks =
          architecture.tasks().stream().map(OutputCheck::word).collect(Collectors.joining(" and "));
      String sentence = "%s is made for %s, not for %s.";
      return Optional.of(Problem.of("", sentence, architecture.title(), tasks, word(task)));
    }
    int least = task == Task.REGRESSION ? 1 : 2;
    int most = architecture.mostOutputs();
    if (outputs >= least && outputs <= most) {
      return Optional.empty();
    }
    if (least == most) {
      String sentence = "%s tells %d classes apart, not %,d.";
      return Optional.of(Problem.of("/classes", sentence, architecture.title(), most, outputs));
    }
    String sentence =
        task == Task.REGRESSION
            ? "A regression has %d to %,d outputs, not %,d."
            : "A classifier has %d to %,d classes, not %,d.";
    return Optional.of(Problem.of("/classes", sentence, least, most, outputs));
  }

  private static String word(Task task) {
    return task.name().toLowerCase(java.util.Locale.ROOT);
  }
}
