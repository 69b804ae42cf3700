package dev.trainyard.exchange.retry;

import dev.trainyard.exchange.store.StoreUnavailable;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database or store that is away for a while from a mistake that stays. */
public final class PassingFailure {
  /**
   * PostgreSQL's: connection lost or refused (08), shut down, crashed or starting (57P), too many
   * connections (53300), two transactions in each other's way (40001, 40P01).
   */
  private static final List<String> STATES = List.of("08", "57P", "53300", "40001", "40P01");

  private PassingFailure() {}

  /**
   * Whether trying again later may help, judged by the failure and everything that caused it. When
   * the connection is gone the rollback fails too, and Spring's exception for that names the first
   * failure beside its cause.
   */
  public static boolean is(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StoreUnavailable
          || cause instanceof SQLTransientConnectionException
          || cause instanceof SQLRecoverableException
          || (cause instanceof SQLException sql && hasPassingState(sql))
          || (cause instanceof TransactionSystemException end
              && is(end.getApplicationException()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasPassingState(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && STATES.stream().anyMatch(state::startsWith);
  }
}
