package dev.trainyard.server.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who stands where, by examples that one got right and another did not. */
class StandingsTest {
  private static final int EXAMPLES = 1_000;
  private static final UUID ADA = new UUID(0, 1);
  private static final UUID BEN = new UUID(0, 2);
  private static final UUID EVE = new UUID(0, 3);

  private int minute;

  /** Right on all but the examples {@code from} to {@code to}. */
  private Entry entry(UUID owner, int from, int to, long parameters, double seconds) {
    BitSet hits = new BitSet();
    hits.set(0, EXAMPLES);
    hits.clear(from, to);
    Instant at = Instant.EPOCH.plusSeconds(60L * minute++);
    return new Entry(
        UUID.randomUUID(),
        UUID.randomUUID(),
        owner,
        UUID.randomUUID(),
        "A run",
        Optional.of("lenet-5"),
        1,
        "",
        "",
        1,
        Entry.State.SCORED,
        "Scored.",
        at,
        Optional.of(
            new Entry.Score(at, parameters, Optional.of(seconds), hits.cardinality(), hits)));
  }

  @Test
  void whatChanceExplainsIsATie() {
    Standings standings =
        Standings.of(
            List.of(
                entry(ADA, 0, 20, 60_000, 10),
                entry(BEN, 20, 45, 60_000, 10),
                entry(EVE, 0, 80, 60_000, 10)),
            EXAMPLES);

    assertThat(standings.rows())
        .extracting(row -> row.best().owner())
        .containsExactly(ADA, BEN, EVE);
    assertThat(standings.rows()).extracting(Standings.Row::rank).containsExactly(1, 1, 3);
    assertThat(standings.rows()).extracting(Standings.Row::tied).containsExactly(true, true, false);
  }

  @Test
  void theSameExamplesDecideNotTheShares() {
    // 12 fewer mistakes, all of them among the other's: more than chance, although shares overlap
    BitSet ada = Standings.score(entry(ADA, 0, 20, 1, 1)).hits();
    BitSet ben = Standings.score(entry(BEN, 0, 32, 1, 1)).hits();
    BitSet eve = Standings.score(entry(EVE, 500, 532, 1, 1)).hits();

    assertThat(Accuracy.isBetter(ada, ben)).isTrue();
    assertThat(Accuracy.isBetter(ada, eve)).isFalse();
    assertThat(Accuracy.isBetter(ben, ada)).isFalse();
    assertThat(Accuracy.isBetter(ada, ada)).isFalse();
  }

  @Test
  void aFrontHasWhatNobodyBeatsForLess() {
    Entry small = entry(ADA, 0, 100, 1_000, 50);
    Entry middle = entry(BEN, 0, 50, 10_000, 10);
    Entry beaten = entry(EVE, 0, 60, 20_000, 60);
    Entry large = entry(ADA, 0, 10, 100_000, 100);

    Standings standings = Standings.of(List.of(small, middle, beaten, large), EXAMPLES);

    assertThat(standings.byParameters()).containsExactly(small, middle, large);
    assertThat(standings.bySeconds()).containsExactly(middle, large);
    assertThat(standings.leads()).containsExactly(small, middle, large);
    assertThat(standings.rows().get(0).entries()).isEqualTo(2);
    assertThat(standings.rows().get(0).best()).isEqualTo(large);
  }

  @Test
  void accuracyIsRoundedAndSaysHowSureItIs() {
    assertThat(Accuracy.rounded(1_973, 2_000)).isEqualTo(0.987);
    assertThat(Accuracy.standardError(0.987, 2_000)).isEqualTo(0.0025);
  }
}
