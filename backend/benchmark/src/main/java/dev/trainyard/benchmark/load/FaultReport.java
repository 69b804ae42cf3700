package dev.trainyard.benchmark.load;

import dev.trainyard.acceptance.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * Writes docs/benchmarks/faults.md: fifty times something is killed or cut while sixty runs train.
 * The system properties {@code faults}, {@code runs} and {@code seed} change what happens, as in
 * {@code JAVA_TOOL_OPTIONS=-Dfaults=10}.
 */
public final class FaultReport {
  private static final int FAULTS = Integer.getInteger("faults", 50);
  private static final int RUNS = Integer.getInteger("runs", 60);
  private static final long SEED = Long.getLong("seed", 2);
  private static final int WORKERS = 6;
  private static final int PEOPLE = 12;
  private static final Duration PACE = Duration.ofMillis(250);

  private FaultReport() {}

  public static void main(String[] arguments) throws Exception {
    String before = Machine.before();
    Random random = new Random(SEED);
    Path home = Files.createTempDirectory("trainyard-faults");
    try (Stage stage = new Stage(home, WORKERS, PACE, random)) {
      List<Person> people = Crowd.register(stage.live(), PEOPLE);
      String found =
          new Faults(stage, people, random).measure(RUNS, Fault.shuffled(FAULTS, random));
      new Report("Fifty faults", FaultReport.class)
          .add(WHAT.formatted(FAULTS, SEED))
          .add("%s. %s\n\n".formatted(Machine.inWords(), before))
          .add(found)
          .write("faults.md");
    }
  }

  private static final String WHAT =
      """
      A real server, PostgreSQL and six worker processes; %d faults, drawn by the seed %d, one after the other: as soon
      as something is measured again, and up to three seconds later, comes the next. What was killed is started again at
      once; a network is cut for two to seven seconds. The training is fake: each of its rows is a function of the run's
      seed and the step, so that the log can be compared row by row with what it must hold. Every run is watched by two
      sockets, which come back when they are dropped and must have got every row once.

      A killed worker has no supervisor that frees its run, as on a cluster: the run waits for the end of its lease of 15 s,
      and then for a worker in its turn. A run that loses two workers fails, and says so: that is the rule, not a loss.

      """;
}
