package dev.trainyard.benchmark.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A contestant as the benchmark sees it: a command that starts a process which understands {@link
 * Compete}'s arguments.
 *
 * @param id the name on a command line
 * @param tasks what it can train
 * @param environment variables that its process gets
 */
record Entrant(
    String id,
    String title,
    Set<Task> tasks,
    List<String> command,
    Map<String, String> environment) {

  /** Asks a fresh process and waits for the line that begins with {@code word}. */
  String ask(String word, List<String> arguments)
      throws IOException, InterruptedException, ContestantFailed {
    try (Conversation conversation = Conversation.start(this, arguments)) {
      return conversation.await(word);
    }
  }

  Score race(Task task, String seconds) throws IOException, InterruptedException, ContestantFailed {
    return Score.parse(ask(Score.WORD, List.of("race", task.id, seconds)));
  }

  Exam examine(Task task, Course course)
      throws IOException, InterruptedException, ContestantFailed {
    List<String> arguments = new ArrayList<>(List.of("exam", task.id));
    arguments.addAll(course.arguments());
    return Exam.parse(ask(Exam.WORD, arguments));
  }

  /** What it runs on, in its own words. */
  String introduce() throws IOException, InterruptedException, ContestantFailed {
    String line = ask(Compete.RUNS_ON, List.of("race", tasks.iterator().next().id, "0"));
    return line.substring(Compete.RUNS_ON.length()).strip();
  }
}
