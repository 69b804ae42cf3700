package dev.trainyard.exchange.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.exchange.store.StoreFull;
import dev.trainyard.exchange.store.StoreUnavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

class RetryTest {
  private static final Retry QUICK =
      new Retry(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(200));
  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void whatPassesIsTriedAgain() {
    String answer =
        QUICK.call(
            () -> {
              if (tries.incrementAndGet() < 4) {
                throw new StoreUnavailable("away", null);
              }
              return "here";
            });
    assertThat(answer).isEqualTo("here");
    assertThat(tries).hasValue(4);
  }

  @Test
  void aMistakeIsNotTriedAgain() {
    assertThatThrownBy(() -> QUICK.run(() -> fail(new IllegalStateException("a mistake"))))
        .hasMessage("a mistake");
    assertThat(tries).hasValue(1);
  }

  @Test
  void patienceEnds() {
    assertThatThrownBy(() -> QUICK.run(() -> fail(new StoreUnavailable("away", null))))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(tries).hasValueGreaterThan(10);
  }

  @Test
  void anInterruptEndsTheWait() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> QUICK.run(() -> fail(new StoreUnavailable("away", null))))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(tries).hasValue(1);
  }

  @Test
  void aRollbackThatFailsIsJudgedByWhatItWasFor() {
    var rollback =
        new TransactionSystemException("JDBC rollback failed", new SQLException("closed"));
    assertThat(PassingFailure.is(rollback)).isFalse();
    rollback.initApplicationException(new IllegalStateException(state("57P01")));
    assertThat(PassingFailure.is(rollback)).isTrue();
  }

  @Test
  void failuresThatPassAreToldFromThoseThatStay() {
    assertThat(PassingFailure.is(state("08006"))).isTrue();
    assertThat(PassingFailure.is(state("57P01"))).isTrue();
    assertThat(PassingFailure.is(state("57P03"))).isTrue();
    assertThat(PassingFailure.is(state("53300"))).isTrue();
    assertThat(PassingFailure.is(state("40P01"))).isTrue();
    assertThat(PassingFailure.is(new SQLTransientConnectionException("pool is empty"))).isTrue();
    assertThat(PassingFailure.is(state("23505"))).isFalse();
    assertThat(PassingFailure.is(state("57014"))).isFalse();
    assertThat(PassingFailure.is(state(null))).isFalse();
    assertThat(PassingFailure.is(new StoreFull("full", null))).isFalse();
  }

  private static RuntimeException state(String sqlState) {
    return new IllegalStateException(new SQLException("from the database", sqlState));
  }

  private void fail(RuntimeException failure) {
    tries.incrementAndGet();
    throw failure;
  }
}
