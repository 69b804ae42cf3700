package dev.trainyard.benchmark.load;

import dev.trainyard.acceptance.LiveTrainyard;
import dev.trainyard.exchange.fixture.KillablePostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A server, a PostgreSQL and workers, and whoever starts them again when they die. */
final class Stage implements AutoCloseable {
  private static final int TRIES = 10;
  private static final Duration SHORTEST_CUT = Duration.ofSeconds(2);
  private static final int LONGER_BY_SECONDS = 5;

  private final KillablePostgres database;
  private final Wire toServer;
  private final Wire toWorkers;
  private final LiveTrainyard live;
  private final List<WorkerProcess> workers = new ArrayList<>();
  private final Random random;
  private int deathsUnasked;

  Stage(Path home, int workerCount, Duration pace, Random random) throws IOException {
    this.random = random;
    this.database = new KillablePostgres(Files.createDirectories(home.resolve("database")));
    int port = Integer.parseInt(database.jdbcUrl().replaceAll(".*:(\\d+)/.*", "$1"));
    this.toServer = new Wire(port);
    this.toWorkers = new Wire(port);
    Map<String, String> settings = new HashMap<>(surroundings(toServer, home));
    settings.put("TRAINYARD_LOCAL_WORKERS", "0");
    this.live = LiveTrainyard.start(home, settings);
    for (int i = 1; i <= workerCount; i++) {
      WorkerProcess worker =
          new WorkerProcess("fake-" + i, surroundings(toWorkers, home), pace, home.resolve("logs"));
      worker.start();
      workers.add(worker);
    }
  }

  private Map<String, String> surroundings(Wire wire, Path home) {
    return Surroundings.of(
        "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(wire.port()),
        database.username(),
        database.password(),
        home);
  }

  LiveTrainyard live() {
    return live;
  }

  /** How many workers ended though nobody killed them. */
  int deathsUnasked() {
    return deathsUnasked;
  }

  /**
   * Does it, and undoes it as a supervisor would. Returns the runs that it hits: those of a killed
   * worker, else all that train.
   */
  List<String> suffer(Fault fault) throws Exception {
    WorkerProcess worker = workers.get(random.nextInt(workers.size()));
    List<String> hit =
        trainedBy(
            fault == Fault.KILL_WORKER ? OptionalLong.of(worker.pid()) : OptionalLong.empty());
    Duration cut =
        SHORTEST_CUT.plusMillis(random.nextInt((int) TimeUnit.SECONDS.toMillis(LONGER_BY_SECONDS)));
    switch (fault) {
      case KILL_SERVER -> {
        live.killServer();
        again(live::startServer);
      }
      case KILL_WORKER -> {
        worker.kill();
        worker.start();
      }
      case KILL_DATABASE -> {
        database.kill();
        again(database::start);
      }
      case TEAR_SERVER -> toServer.tear(cut);
      case TEAR_WORKERS -> toWorkers.tear(cut);
      case HUSH_SERVER -> toServer.hush(cut);
      case HUSH_WORKERS -> toWorkers.hush(cut);
    }
    return hit;
  }

  /** Starts workers again that ended by themselves. */
  void lookAfterWorkers() {
    for (WorkerProcess worker : workers) {
      if (!worker.isAlive()) {
        deathsUnasked++;
        worker.start();
      }
    }
  }

  /** The runs that the process trains, or that any does. */
  private List<String> trainedBy(OptionalLong process) throws SQLException {
    try (Connection direct =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        PreparedStatement select =
            direct.prepareStatement(
                """
                select run.id from run join worker on worker.id = run.worker_id
                where run.state = 'RUNNING' and (worker.pid = ? or ?)
                """)) {
      select.setLong(1, process.orElse(0));
      select.setBoolean(2, process.isEmpty());
      List<String> runs = new ArrayList<>();
      ResultSet rows = select.executeQuery();
      while (rows.next()) {
        runs.add(rows.getString(1));
      }
      return runs;
    }
  }

  /** Something that has to be done and may fail. */
  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  /** What died may still hold its port or memory for a moment. */
  private static void again(Work work) throws Exception {
    for (int i = 1; ; i++) {
      try {
        work.run();
        return;
      } catch (IOException | RuntimeException e) {
        if (i == TRIES) {
          throw e;
        }
        System.err.println("A start failed and is tried again: " + e.getMessage());
        TimeUnit.SECONDS.sleep(1);
      }
    }
  }

  @Override
  public void close() throws IOException {
    workers.forEach(WorkerProcess::kill);
    live.close();
    toServer.close();
    toWorkers.close();
    database.close();
  }
}
