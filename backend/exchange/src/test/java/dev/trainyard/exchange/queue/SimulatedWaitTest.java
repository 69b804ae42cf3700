package dev.trainyard.exchange.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.exchange.fixture.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@link Game} says the rule of fairness.sql a second time: here the two meet. */
class SimulatedWaitTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  /**
   * Wider than what {@link WaitingReport} holds against 20 %, and 88 to 97 %: ids and clocks
   * differ.
   */
  @Test
  void whatPeopleAreToldIsHowItGoes() {
    WaitError error = SimulatedWait.play(database.dataSource(), 7);

    assertThat(error.runs()).isGreaterThan(200);
    assertThat(error.median().orElseThrow()).isLessThanOrEqualTo(0.2);
    assertThat(error.covered().orElseThrow()).isBetween(0.84, 0.99);
  }
}
