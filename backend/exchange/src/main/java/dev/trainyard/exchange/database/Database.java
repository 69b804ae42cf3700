package dev.trainyard.exchange.database;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Statements and transactions of the exchange. They are its own even when a caller is in a
 * transaction, of JPA perhaps: what the exchange has answered is committed.
 */
public final class Database {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  private Database(DataSource own) {
    this.jdbc = JdbcClient.create(own);
    // JdbcTransactionManager would roll back a commit that lost its connection, which fails too and
    // hides that the database is only away
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(own));
  }

  public static Database of(DataSource pool) {
    // Spring keeps a thread's connection by its data source; a wrapper is another one.
    return new Database(new DelegatingDataSource(pool));
  }

  /** For statements inside {@link #transaction}, or one alone. */
  public JdbcClient jdbc() {
    return jdbc;
  }

  /** Does the work in one transaction, rolled back if it throws. */
  public <T> T transaction(Supplier<T> work) {
    return transaction.execute(status -> work.get());
  }

  /** {@link #transaction(Supplier)} for work without an answer. */
  public void inTransaction(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }
}
