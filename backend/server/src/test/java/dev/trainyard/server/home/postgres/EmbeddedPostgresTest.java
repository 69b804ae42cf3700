package dev.trainyard.server.home.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real PostgreSQL, killed and started as in life. */
class EmbeddedPostgresTest {
  @TempDir Path home;

  @Test
  void rows_survive_a_restart_a_kill_and_a_port_that_somebody_took() throws Exception {
    String url;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(home)) {
      url = postgres.url();
      execute(postgres, "create table kept (word text)");
      execute(postgres, "insert into kept values ('first')");
      assertThat(ask(postgres, "show fsync")).isEqualTo("on");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(home.resolve("postgres/password"))))
          .isEqualTo("rw-------");

      firstProcess().destroyForcibly();
      await()
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptions()
          .until(() -> ask(postgres, "select word from kept").equals("first"));
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(home)) {
      assertThat(postgres.url()).isEqualTo(url);
      assertThat(ask(postgres, "select word from kept")).isEqualTo("first");
    }
    try (ServerSocket taken = taken(url);
        EmbeddedPostgres postgres = EmbeddedPostgres.open(home)) {
      assertThat(taken.isBound()).isTrue();
      assertThat(postgres.url()).isNotEqualTo(url);
      assertThat(ask(postgres, "select word from kept")).isEqualTo("first");
    }
  }

  @Test
  void one_left_behind_is_taken_over() throws Exception {
    try (EmbeddedPostgres first = EmbeddedPostgres.open(home)) {
      ProcessHandle process = firstProcess();
      try (EmbeddedPostgres second = EmbeddedPostgres.open(home)) {
        assertThat(second.url()).isEqualTo(first.url());
        assertThat(firstProcess()).isEqualTo(process);
      }
      await().until(() -> !(process.isAlive() && process.info().command().isPresent()));
    }
  }

  @Test
  void nobody_comes_in_without_the_password() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(home)) {
      assertThat(comesIn(postgres.url(), postgres.user(), postgres.password())).isTrue();
      assertThat(comesIn(postgres.url(), postgres.user(), "guess")).isFalse();
    }
  }

  private ProcessHandle firstProcess() throws IOException {
    String pid = Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(0);
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }

  private static ServerSocket taken(String url) throws IOException {
    int port = Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }

  private static boolean comesIn(String url, String user, String password) {
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
  }
}
