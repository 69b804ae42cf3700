package dev.trainyard.exchange.notify;

import static dev.trainyard.exchange.fixture.Exchanges.ADA;
import static dev.trainyard.exchange.fixture.Exchanges.loss;
import static dev.trainyard.exchange.fixture.Exchanges.runOf;
import static dev.trainyard.exchange.fixture.Exchanges.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.trainyard.exchange.fixture.KillablePostgres;
import dev.trainyard.exchange.metrics.MetricLog;
import dev.trainyard.exchange.metrics.SeriesChoice;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.queue.LeaseAnswer;
import dev.trainyard.exchange.queue.QueueSettings;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.exchange.retry.PassingFailure;
import dev.trainyard.exchange.retry.Retry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseKilledTest {
  @Test
  void nothingAcceptedIsLostAndEverybodyGoesOn(@TempDir Path home) throws Exception {
    try (KillablePostgres postgres = new KillablePostgres(home);
        HikariDataSource pool = pool(postgres)) {
      Flyway.configure().dataSource(pool).load().migrate();
      QueueSettings settings = new QueueSettings(Duration.ofSeconds(2), Duration.ofMillis(100), 3);
      RunQueue queue = RunQueue.on(pool, settings);
      MetricLog log = MetricLog.on(pool);
      Heard heard = new Heard();
      try (Doorbell doorbell = Doorbell.listen(ConnectionSource.like(pool), heard)) {
        await().until(() -> heard.reconnects() == 1);
        queue.enqueue(runOf(ADA));
        Lease lease = queue.leaseNext(worker("one")).orElseThrow();
        log.append(lease, List.of(loss(1, 1), loss(2, 2)));

        postgres.kill();
        Throwable failure = catchThrowable(() -> log.append(lease, List.of(loss(3, 3))));
        assertThat(PassingFailure.is(failure)).as("%s", failure).isTrue();
        CompletableFuture<Long> patient =
            CompletableFuture.supplyAsync(
                () ->
                    Retry.within(Duration.ofSeconds(60))
                        .call(() -> log.append(lease, List.of(loss(2, 9), loss(3, 3)))));
        assertThat(patient).isNotDone();
        postgres.start();

        assertThat(patient.get(60, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(queue.renew(lease)).isEqualTo(LeaseAnswer.CONTINUE);
        await().until(() -> heard.reconnects() == 2);
        log.append(lease, List.of(loss(4, 4)));
        heard.awaits(new Ring.Measured(lease.run(), 4));
        assertThat(log.after(lease.run(), 0, SeriesChoice.CURVES, 10))
            .extracting(row -> row.measurement().value())
            .containsExactly(1.0, 2.0, 3.0, 4.0);
      }
    }
  }

  /** While the database was down nobody could renew, so it gives everybody time to do it. */
  @Test
  void aLeaseThatEndedWhileTheDatabaseWasDownStillHolds(@TempDir Path home) throws Exception {
    try (KillablePostgres postgres = new KillablePostgres(home);
        HikariDataSource pool = pool(postgres)) {
      Flyway.configure().dataSource(pool).load().migrate();
      RunQueue hasty = RunQueue.on(pool, lease(Duration.ofMillis(1)));
      hasty.enqueue(runOf(ADA));
      Lease lease = hasty.leaseNext(worker("one")).orElseThrow();
      postgres.kill();
      postgres.start();
      RunQueue queue = RunQueue.on(pool, lease(Duration.ofMinutes(5)));
      Retry patiently = Retry.within(Duration.ofSeconds(60));
      assertThat(patiently.call(queue::requeueExpired)).isEmpty();
      assertThat(patiently.call(hasty::requeueExpired)).containsExactly(lease.run());
    }
  }

  private static QueueSettings lease(Duration length) {
    return new QueueSettings(length, Duration.ofSeconds(1), 3);
  }

  private static HikariDataSource pool(KillablePostgres postgres) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(postgres.jdbcUrl());
    config.setUsername(postgres.username());
    config.setPassword(postgres.password());
    config.setConnectionTimeout(1000);
    config.setMaximumPoolSize(4);
    return new HikariDataSource(config);
  }
}
