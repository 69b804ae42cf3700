package dev.trainyard.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.worker.run.ThinModels.Kept;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThinModelsTest {
  private static final double UNKNOWN = Double.NaN;

  @Test
  void nothing_goes_while_all_have_room() {
    assertThat(ThinModels.leaving(epochs(1, 2, 3, 4), 40)).isEmpty();
    assertThat(ThinModels.leaving(List.of(), 0)).isEmpty();
  }

  @Test
  void first_best_and_last_stay_whatever_they_weigh() {
    List<Kept> kept = new ArrayList<>(epochs(1, 2, 3, 4, 5));
    kept.set(3, new Kept(4, 10, 0.1));

    assertThat(ThinModels.leaving(kept, 0)).extracting(Kept::epoch).containsExactly(2, 3);
  }

  @Test
  void an_epoch_that_diverged_is_not_the_best() {
    List<Kept> kept =
        List.of(
            new Kept(1, 10, 2), new Kept(2, 10, UNKNOWN), new Kept(3, 10, 1), new Kept(4, 10, 3));

    assertThat(ThinModels.leaving(kept, 0)).extracting(Kept::epoch).containsExactly(2);
  }

  @Test
  void those_that_stay_are_evenly_spread_however_long_it_goes_on() {
    List<Kept> kept = new ArrayList<>();
    for (int epoch = 1; epoch <= 200; epoch++) {
      kept.add(new Kept(epoch, 10, 1.0 / epoch));
      kept.removeAll(ThinModels.leaving(kept, 100));
    }

    assertThat(kept).hasSize(10);
    assertThat(kept.get(0).epoch()).isEqualTo(1);
    assertThat(kept.get(9).epoch()).isEqualTo(200);
    for (int i = 1; i < 10; i++) {
      assertThat(kept.get(i).epoch() - kept.get(i - 1).epoch()).isLessThanOrEqualTo(200 / 9 * 2);
    }
  }

  private static List<Kept> epochs(int... epochs) {
    return Arrays.stream(epochs).mapToObj(epoch -> new Kept(epoch, 10, UNKNOWN)).toList();
  }
}
