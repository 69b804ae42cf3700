package dev.trainyard.benchmark.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints the resident memory of one process after each tenth of many short trainings: a worker
 * lives for a whole workshop and must not grow with its runs.
 *
 * <p>Settings: {@code contestant}, {@code network}, {@code trainings}, and those of {@link
 * Field#SETTINGS}.
 */
public final class Memory {
  /** Twenty steps. */
  private static final Course SHORT = new Course(20 * Task.BATCH, 256, 1, 1);

  private Memory() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, ContestantFailed {
    Map<String, String> all = new HashMap<>(Field.SETTINGS);
    all.put("contestant", "pytorch-fp32");
    all.put("network", "lenet-5");
    all.put("trainings", "100");
    Settings settings = Settings.read(arguments, all);
    Entrant entrant = Field.chosen(settings, List.of(settings.text("contestant"))).get(0);
    int trainings = settings.count("trainings");
    List<String> question =
        new ArrayList<>(List.of("repeat", settings.text("network"), String.valueOf(trainings)));
    question.addAll(SHORT.arguments());
    System.out.println(Machine.describe());
    System.out.printf(
        "| trainings of %s by %s | MiB |%n|--:|--:|%n", settings.text("network"), entrant.title());
    try (Conversation conversation = Conversation.start(entrant, question)) {
      double first = Double.NaN;
      for (int i = 10; i <= trainings; i += 10) {
        double now = Double.parseDouble(conversation.await(Compete.MEMORY).split(" ")[2]);
        first = Double.isNaN(first) ? now : first;
        System.out.printf(Locale.ROOT, "| %d | %.0f (%+.0f) |%n", i, now, now - first);
      }
    }
  }
}
