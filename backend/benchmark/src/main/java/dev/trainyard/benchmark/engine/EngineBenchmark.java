package dev.trainyard.benchmark.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Prints a table: each contestant's median over rounds in which everybody has a turn, and its ratio
 * to stock Deeplearning4j.
 */
public final class EngineBenchmark {
  private static final int ROUNDS = 3;

  private EngineBenchmark() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 2) {
      Score score = Contestant.valueOf(arguments[0]).measure(Task.valueOf(arguments[1]));
      System.out.println(score.line());
      return;
    }
    System.out.println("| network | contestant | images/s | ratio | CPU ms/image | ratio |");
    System.out.println("|---|---|--:|--:|--:|--:|");
    for (Task task : Task.values()) {
      print(task, race(task));
    }
  }

  private static Map<Contestant, List<Score>> race(Task task)
      throws IOException, InterruptedException {
    Map<Contestant, List<Score>> scores = new EnumMap<>(Contestant.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (Contestant contestant : Contestant.values()) {
        scores.computeIfAbsent(contestant, any -> new ArrayList<>()).add(contestant.race(task));
      }
    }
    return scores;
  }

  private static void print(Task task, Map<Contestant, List<Score>> scores) {
    double stockSpeed = median(scores.get(Contestant.STOCK), Score::imagesPerSecond);
    double stockWork = median(scores.get(Contestant.STOCK), Score::processorMillis);
    scores.forEach(
        (contestant, all) -> {
          double speed = median(all, Score::imagesPerSecond);
          double work = median(all, Score::processorMillis);
          System.out.printf(
              Locale.ROOT,
              "| %s | %s | %.0f | %.1f | %.2f | %.1f |%n",
              task,
              contestant.title,
              speed,
              speed / stockSpeed,
              work,
              stockWork / work);
        });
  }

  private static double median(List<Score> scores, ToDoubleFunction<Score> number) {
    return scores.stream()
        .map(number::applyAsDouble)
        .sorted(Comparator.naturalOrder())
        .toList()
        .get(scores.size() / 2);
  }
}
