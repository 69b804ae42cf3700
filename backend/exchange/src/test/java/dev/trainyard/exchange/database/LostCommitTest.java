package dev.trainyard.exchange.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.trainyard.exchange.retry.PassingFailure;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The database dies while it is asked to commit, and the connection with it. */
class LostCommitTest {

  @Test
  void isSomethingThatPasses() {
    Throwable thrown = catchThrowable(() -> Database.of(dying("08006")).inTransaction(() -> {}));

    assertThat(PassingFailure.is(thrown)).as(String.valueOf(thrown)).isTrue();
  }

  @Test
  void aCommitThatIsRefusedIsNone() {
    Throwable thrown = catchThrowable(() -> Database.of(dying("23505")).inTransaction(() -> {}));

    assertThat(PassingFailure.is(thrown)).as(String.valueOf(thrown)).isFalse();
  }

  /** Fails to commit, and knows nothing afterwards, as a pool's broken connection. */
  private static DataSource dying(String state) {
    return new AbstractDataSource() {
      @Override
      public Connection getConnection() {
        return (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "commit" -> throw new SQLException("The commit failed.", state);
                      case "rollback" -> throw new SQLException("Connection is closed");
                      case "getAutoCommit" -> true;
                      case "isReadOnly" -> false;
                      case "getTransactionIsolation" -> Connection.TRANSACTION_READ_COMMITTED;
                      default -> null;
                    });
      }

      @Override
      public Connection getConnection(String user, String password) {
        return getConnection();
      }
    };
  }
}
