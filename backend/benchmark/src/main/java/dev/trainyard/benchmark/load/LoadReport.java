package dev.trainyard.benchmark.load;

import dev.trainyard.acceptance.LiveTrainyard;
import dev.trainyard.acceptance.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes docs/benchmarks/load.md: two hundred people come within ten seconds, then their sockets
 * watch forty runs. The system properties {@code people}, {@code runs} and {@code minutes} make it
 * smaller, {@code options} are those of the server's JVM, as in {@code
 * JAVA_TOOL_OPTIONS=-Dpeople=20}; nothing here fails.
 */
public final class LoadReport {
  private static final int PEOPLE = Integer.getInteger("people", 200);
  private static final int RUNS = Integer.getInteger("runs", 40);
  private static final int MINUTES = Integer.getInteger("minutes", 10);

  /** Of the server's JVM: what the server of a workshop may well have. */
  private static final String OPTIONS = System.getProperty("options", "-Xmx1g");

  private LoadReport() {}

  public static void main(String[] arguments) throws Exception {
    String before = Machine.before();
    Path home = Files.createTempDirectory("trainyard-load");
    try (LiveTrainyard live =
        LiveTrainyard.start(
            home, Map.of("TRAINYARD_LOCAL_WORKERS", "0", "JAVA_TOOL_OPTIONS", OPTIONS))) {
      List<Person> people = Crowd.register(live, PEOPLE);
      Person first = people.get(0);
      Footsteps footsteps = Footsteps.follow(live.url(), first.email(), Person.WORD);
      Report report =
          new Report("A full room", LoadReport.class)
              .add(WHAT)
              .add("%s. %s\n\n".formatted(Machine.inWords(), before))
              .add("## Everybody comes at once\n\nTo a server that has just started:\n\n")
              .add(new SignIns(live, people, footsteps).measure())
              .add("\nTo one that is warm, after the break:\n\n")
              .add(new SignIns(live, people, footsteps).measure());
      if (RUNS > 0) {
        try (Watching watching = new Watching(live, people.subList(0, RUNS), PEOPLE, MINUTES)) {
          report.add("\n## Everybody watches\n\n").add(watching.measure());
        }
      }
      report.write("load.md");
    }
  }

  private static final String WHAT =
      """
      A real server with the embedded PostgreSQL, and whoever asks it, on the same machine.

      Coming: each visitor has nothing cached and asks for what a Chromium asked for, six requests at a time, over ten
      seconds: the welcome page, the sign-in, the start page. Each is held against one second.

      Watching: every run is trained by a worker process of its own. Its training is fake and takes 0.4 s a step, at which
      it measures two numbers; leases, log, checkpoints, models and insights are real. A delay runs from the measurement
      in the worker to its arrival in a client's hands. Each socket watches a run, its owner's list of runs and the
      workshop, as a browser does, and must get every row of its run once.

      """;
}
