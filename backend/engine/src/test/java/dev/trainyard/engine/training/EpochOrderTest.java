package dev.trainyard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EpochOrderTest {
  @Test
  void every_example_comes_once() {
    int[] order = EpochOrder.of(7, 3, 1_000).examples();
    Arrays.sort(order);
    assertThat(order).isEqualTo(IntStream.range(0, 1_000).toArray());
  }

  @Test
  void the_order_depends_on_seed_and_epoch_alone() {
    assertThat(EpochOrder.of(7, 3, 100).examples()).isEqualTo(EpochOrder.of(7, 3, 100).examples());
    assertThat(EpochOrder.of(7, 3, 100).examples())
        .isNotEqualTo(EpochOrder.of(7, 4, 100).examples());
    assertThat(EpochOrder.of(7, 3, 100).examples())
        .isNotEqualTo(EpochOrder.of(8, 3, 100).examples());
  }

  @Test
  void the_order_is_the_same_on_every_machine() {
    assertThat(EpochOrder.of(1, 1, 8).examples()).containsExactly(5, 2, 7, 3, 1, 4, 6, 0);
  }

  @Test
  void neighbouring_epochs_are_unrelated() {
    int[] one = EpochOrder.of(7, 1, 10_000).examples();
    int[] two = EpochOrder.of(7, 2, 10_000).examples();
    long samePlace = IntStream.range(0, one.length).filter(i -> one[i] == two[i]).count();
    assertThat(samePlace).isLessThan(10);
  }
}
