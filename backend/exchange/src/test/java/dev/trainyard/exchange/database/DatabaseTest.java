package dev.trainyard.exchange.database;

import static dev.trainyard.exchange.fixture.Exchanges.ADA;
import static dev.trainyard.exchange.fixture.Exchanges.runOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.fixture.TestDatabase;
import dev.trainyard.exchange.queue.QueueSettings;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.exchange.queue.RunReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DatabaseTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  @Test
  void aTransactionOfTheCallerNeitherCommitsNorUndoesWhatTheExchangeAnswered() {
    RunQueue queue = RunQueue.on(database.dataSource(), QueueSettings.DEFAULT);
    TransactionTemplate callers =
        new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    RunId run =
        callers.execute(
            status -> {
              database.sql().update("create table callers (n int)");
              RunId enqueued = queue.enqueue(runOf(ADA)).run();
              status.setRollbackOnly();
              return enqueued;
            });
    assertThat(RunReader.on(database.dataSource()).find(run)).isPresent();
    assertThat(
            database.sql().queryForObject("select to_regclass('callers') is null", Boolean.class))
        .isTrue();
  }
}
