package dev.trainyard.benchmark.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints what several trainings at once on one device do in the time in which they would run one
 * after the other: the sum of their speeds to the speed of one alone. It says how many workers a
 * GPU should have; on a CPU one training has all cores already, and the ratio is near 1 or below.
 *
 * <p>Settings: {@code contestant}, {@code network}, {@code processes}, {@code seconds}, {@code
 * rounds}, and those of {@link Field#SETTINGS}.
 */
public final class Packing {
  private Packing() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, ContestantFailed {
    Map<String, String> all = new HashMap<>(Field.SETTINGS);
    all.put("contestant", "pytorch-fp32");
    all.put("network", "lenet-5");
    all.put("processes", "8");
    all.put("seconds", "10");
    all.put("rounds", "3");
    Settings settings = Settings.read(arguments, all);
    Entrant entrant = Field.chosen(settings, List.of(settings.text("contestant"))).get(0);
    Task task = Task.byId(settings.text("network"));
    int processes = settings.count("processes");
    double[] alone = new double[settings.count("rounds")];
    double[] together = new double[alone.length];
    for (int round = 0; round < alone.length; round++) {
      alone[round] = sum(entrant, task, settings.text("seconds"), 1);
      together[round] = sum(entrant, task, settings.text("seconds"), processes);
    }
    System.out.println(Machine.describe());
    System.out.println(entrant.title() + ": " + entrant.introduce());
    System.out.printf(
        Locale.ROOT,
        "%s, %d at once: %.0f images/s together, %.0f alone; %.2f times one after the other (medians of %d rounds).%n",
        task.title,
        processes,
        Median.of(together),
        Median.of(alone),
        Median.of(together) / Median.of(alone),
        alone.length);
  }

  /** All are warm before the first is measured, and all are measured for the same time. */
  private static double sum(Entrant entrant, Task task, String seconds, int processes)
      throws IOException, InterruptedException, ContestantFailed {
    List<Conversation> all = new ArrayList<>();
    try {
      for (int i = 0; i < processes; i++) {
        all.add(Conversation.start(entrant, List.of("race", task.id, seconds, Compete.TOGETHER)));
      }
      for (Conversation one : all) {
        one.await(Compete.READY);
      }
      for (Conversation one : all) {
        one.goOn();
      }
      double sum = 0;
      for (Conversation one : all) {
        sum += Score.parse(one.await(Score.WORD)).imagesPerSecond();
      }
      return sum;
    } finally {
      for (Conversation one : all) {
        one.close();
      }
    }
  }
}
