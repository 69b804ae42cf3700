package dev.trainyard.exchange.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.exchange.fixture.TestDatabase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three hours of a class of 120 on four workers, on the real statements. */
class FairShareTest {
  private static final int PEOPLE = 120;
  private static final UUID GREEDY = new UUID(7, 0);

  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  private final Map<UUID, Double> seconds = new HashMap<>();
  private final Map<UUID, Integer> handedIn = new HashMap<>();
  private final Map<UUID, Integer> started = new HashMap<>();
  private final Set<UUID> firstDone = new HashSet<>();

  @Test
  void aClassSharesItsWorkersAndAHundredRunsAtOnceGainNothing() {
    SimulatedClass room = new SimulatedClass(database.dataSource(), 4, 11);
    Set<UUID> firstDoneWhenAThirdStarted = new HashSet<>();
    room.watch(
        new SimulatedClass.Watcher() {
          @Override
          public void started(SimulatedClass.Played run, double at) {
            if (started.merge(run.owner(), 1, Integer::sum) == 3
                && firstDoneWhenAThirdStarted.isEmpty()) {
              firstDoneWhenAThirdStarted.addAll(firstDone);
            }
          }
        });
    for (int i = 0; i < PEOPLE; i++) {
      // "now press Train": everybody has, before the workers come
      begin(room, new UUID(7, i));
    }
    room.playUntil(
        3 * 3600,
        run -> {
          seconds.merge(run.owner(), run.seconds(), Double::sum);
          firstDone.add(run.owner());
          handIn(room, run.owner());
        });

    double jain = Jain.index(seconds.values(), PEOPLE);
    double greedy = seconds.get(GREEDY);
    double mean = seconds.values().stream().mapToDouble(s -> s).average().orElseThrow();
    System.out.printf(
        "Jain %.3f; who handed in 100 at once had %.0f s, the mean is %.0f s%n",
        jain, greedy, mean);
    assertThat(jain).isGreaterThanOrEqualTo(0.95);
    assertThat(greedy).isLessThan(1.5 * mean);
    assertThat(firstDoneWhenAThirdStarted).hasSize(PEOPLE);
  }

  private void begin(SimulatedClass room, UUID owner) {
    int runs = owner.equals(GREEDY) ? 100 : 3;
    for (int i = 0; i < runs; i++) {
      handIn(room, owner);
    }
  }

  private void handIn(SimulatedClass room, UUID owner) {
    room.handIn(owner, handedIn.merge(owner, 1, Integer::sum), room.length());
  }
}
