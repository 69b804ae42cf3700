package dev.trainyard.exchange.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.exchange.fixture.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people are told when they hand in a run, held against when it starts. */
class SimulatedWaitTest {
  private static final int PEOPLE = 120;

  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  /** A class that hands in, waits for the result, thinks, and hands in again. */
  @Test
  void halfOfTheStartsAreWithinAFifthAndNineInTenAreNotLater() {
    SimulatedClass room = new SimulatedClass(database.dataSource(), 4, 7);
    WaitReader waits = WaitReader.on(database.dataSource());
    for (int i = 0; i < PEOPLE; i++) {
      UUID owner = new UUID(7, i);
      room.at(600 * room.random().nextDouble(), () -> handIn(room, owner));
    }
    for (double second = 1; second < 7200; second += 5) {
      room.at(second, waits::remember);
    }
    room.playUntil(
        7200,
        run ->
            room.at(
                room.now() - 60 * Math.log(room.random().nextDouble()),
                () -> handIn(room, run.owner())));

    WaitError error = waits.error(10_000);
    System.out.printf(
        "%d starts: the median error is %.1f %%, %.1f %% came before what nine in ten should%n",
        error.runs(), 100 * error.median().orElseThrow(), 100 * error.covered().orElseThrow());
    assertThat(error.runs()).isGreaterThan(200);
    assertThat(error.median().orElseThrow()).isLessThanOrEqualTo(0.2);
    assertThat(error.covered().orElseThrow()).isBetween(0.88, 0.97);
  }

  private static void handIn(SimulatedClass room, UUID owner) {
    room.handIn(owner, 1, room.length());
  }
}
