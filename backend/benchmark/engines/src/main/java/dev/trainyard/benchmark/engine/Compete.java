package dev.trainyard.benchmark.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A contestant's side of the benchmark, in the contestant's own process. It is asked by argv and
 * answers in lines that begin with {@link #RUNS_ON}, {@link Score#WORD}, {@link Exam#WORD} or
 * {@link #MEMORY}; whatever else the libraries print is nobody's business.
 *
 * <ul>
 *   <li>{@code race <network> <seconds>}: trains against the clock
 *   <li>{@code race <network> <seconds> together}: says {@link #READY} when it is warm and waits
 *       for a line
 *   <li>{@code exam <network> <train> <test> <epochs> <seed>}: trains and is examined
 *   <li>{@code repeat <network> <times> <train> <test> <epochs> <seed>}: the same again and again,
 *       saying its memory after each tenth
 * </ul>
 */
public final class Compete {
  static final String RUNS_ON = "runs-on";
  static final String READY = "ready";
  static final String MEMORY = "memory";
  static final String TOGETHER = "together";

  private static final int REPORTED = 10;

  private Compete() {}

  /**
   * Does what the arguments ask for and ends the process: natives' threads may not end by
   * themselves.
   */
  public static void with(Contestant contestant, List<String> arguments) {
    say(RUNS_ON + " " + contestant.runsOn());
    Task task = Task.byId(arguments.get(1));
    List<String> rest = arguments.subList(2, arguments.size());
    switch (arguments.get(0)) {
      case "race" -> race(contestant, task, rest);
      case "exam" -> say(contestant.examine(task, Course.read(rest)).line());
      case "repeat" -> repeat(contestant, task, rest);
      default -> throw new IllegalArgumentException("Nobody can " + arguments.get(0) + ".");
    }
    System.exit(0);
  }

  private static void race(Contestant contestant, Task task, List<String> arguments) {
    var stopwatch =
        new Stopwatch(
            Double.parseDouble(arguments.get(0)),
            arguments.size() > 1 ? Compete::awaitOthers : () -> {});
    contestant.race(task, stopwatch);
    say(stopwatch.score().line());
  }

  private static void awaitOthers() {
    say(READY);
    try {
      System.in.read();
    } catch (IOException e) {
      throw new UncheckedIOException("Nobody says when to start", e);
    }
  }

  private static void repeat(Contestant contestant, Task task, List<String> arguments) {
    int times = Integer.parseInt(arguments.get(0));
    Course course = Course.read(arguments.subList(1, arguments.size()));
    for (int i = 1; i <= times; i++) {
      contestant.examine(task, course);
      if (i % REPORTED == 0) {
        say(MEMORY + " " + i + " " + ResidentMemory.now());
      }
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
