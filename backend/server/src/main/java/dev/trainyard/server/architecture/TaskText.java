package dev.trainyard.server.architecture;

import dev.trainyard.engine.network.Task;
import dev.trainyard.server.problem.Declined;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A task as addresses and documents write it: {@code classification}. */
final class TaskText {
  private TaskText() {}

  static String write(Task task) {
    return task.name().toLowerCase(Locale.ROOT);
  }

  /** In the order of the tasks. */
  static List<String> write(Collection<Task> tasks) {
    return tasks.stream().sorted().map(TaskText::write).toList();
  }

  /**
   * @throws Declined if there is no such task
   */
  static Task read(String text) {
    return Arrays.stream(Task.values())
        .filter(task -> write(task).equals(text))
        .findFirst()
        .orElseThrow(
            () -> {
              String tasks = String.join(", ", write(List.of(Task.values())));
              return Declined.invalid("?task", "task must be one of " + tasks + ".");
            });
  }
}
