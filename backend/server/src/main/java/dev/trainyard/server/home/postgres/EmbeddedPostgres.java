package dev.trainyard.server.home.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in the data folder. It outlives a killed server, whose successor takes it over;
 * when it is killed itself, it is started again on the same port and data.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

  private final PostgresCluster cluster;
  private final KeepPostgres keep;
  private final int port;
  private final String password;

  private EmbeddedPostgres(PostgresCluster cluster, PostgresProcess process, String password) {
    this.cluster = cluster;
    this.port = process.port();
    this.password = password;
    this.keep = new KeepPostgres(cluster, process);
  }

  /**
   * Starts PostgreSQL in {@code home} or takes over the one that a killed server left there.
   *
   * @throws PostgresFailed if it cannot be started
   */
  public static EmbeddedPostgres open(Path home) {
    Path folder = home.resolve("postgres");
    Path log = home.resolve("logs").resolve("postgres.log");
    try {
      Files.createDirectories(log.getParent());
      PostgresCluster cluster =
          new PostgresCluster(PostgresProgram.unpackedIn(folder), folder, log);
      cluster.initialise();
      Optional<PostgresProcess> left = cluster.running();
      if (left.isPresent() && answers(left.get(), cluster.password())) {
        LOG.info("Took over the PostgreSQL that runs already on port {}", left.get().port());
        return new EmbeddedPostgres(cluster, left.get(), cluster.password());
      }
      if (left.isPresent()) {
        cluster.stop();
      }
      PostgresProcess process = cluster.start(cluster.choosePort());
      createDatabase(process, cluster.password());
      return new EmbeddedPostgres(cluster, process, cluster.password());
    } catch (IOException | SQLException e) {
      throw new PostgresFailed(
          "The embedded PostgreSQL in %s does not start. %s".formatted(folder, e.getMessage()), e);
    }
  }

  public String url() {
    return url(port, PostgresCluster.DATABASE);
  }

  public String user() {
    return PostgresCluster.USER;
  }

  public String password() {
    return password;
  }

  /** Ends PostgreSQL; everything committed is on disk. */
  @Override
  public void close() {
    keep.close();
    try {
      if (cluster.running().isPresent()) {
        cluster.stop();
      }
    } catch (IOException e) {
      LOG.warn("PostgreSQL did not stop as asked: {}", e.getMessage());
    }
  }

  private static boolean answers(PostgresProcess process, String password) {
    String url = url(process.port(), PostgresCluster.DATABASE);
    try (Connection connection =
        DriverManager.getConnection(url + "?connectTimeout=5", PostgresCluster.USER, password)) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  private static void createDatabase(PostgresProcess process, String password) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                url(process.port(), "postgres"), PostgresCluster.USER, password);
        Statement statement = connection.createStatement()) {
      boolean there =
          statement
              .executeQuery(
                  "select from pg_database where datname = '" + PostgresCluster.DATABASE + "'")
              .next();
      if (!there) {
        statement.execute("create database " + PostgresCluster.DATABASE);
      }
    }
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }
}
