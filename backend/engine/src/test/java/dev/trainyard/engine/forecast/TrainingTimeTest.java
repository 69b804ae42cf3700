package dev.trainyard.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Stopping;
import dev.trainyard.engine.training.Fixtures;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingTimeTest {
  private static final Plan PLAN =
      Fixtures.plan(Fixtures.smallConvNet(), Fixtures.strokes(200, 60));

  @Test
  void it_grows_with_epochs_and_shrinks_with_speed() {
    double one = TrainingTime.of(Fixtures.with(PLAN, 16, 100), 100, true).typical();
    double faster = TrainingTime.of(Fixtures.with(PLAN, 16, 200), 200, true).typical();
    assertThat(faster).isEqualTo(one, within(1e-9));
    // 200 images and the tests of 60, a hundred times at 100 a second
    assertThat(one).isBetween(200.0, 270.0);
  }

  @Test
  void what_was_measured_is_surer_than_what_is_predicted() {
    TrainingTime measured = TrainingTime.of(PLAN, 10, true);
    TrainingTime predicted = TrainingTime.of(PLAN, 10, false);
    assertThat(measured.least()).isGreaterThan(predicted.least());
    assertThat(measured.most()).isLessThan(predicted.most());
    assertThat(measured.inWords(true)).startsWith("about ");
    assertThat(predicted.inWords(false)).startsWith("between ");
  }

  @Test
  void no_training_is_longer_than_its_time_box() {
    Plan boxed = Fixtures.with(PLAN, new Stopping(OptionalInt.empty(), OptionalDouble.of(1.5)));
    TrainingTime time = TrainingTime.of(boxed, 0.1, false);
    assertThat(time).isEqualTo(new TrainingTime(90, 90, 90, false));
    assertThat(time.inWords(false)).isEqualTo("about 1.5 minutes");
  }

  @Test
  void patience_may_end_it_before() {
    Plan patient = Fixtures.with(PLAN, new Stopping(OptionalInt.of(3), OptionalDouble.empty()));
    assertThat(TrainingTime.of(patient, 10, true).inWords(true))
        .startsWith("about ")
        .endsWith(" or less");
  }

  @ParameterizedTest
  @CsvSource({
    "0.2, 1 second",
    "1, 1 second",
    "40.4, 40 seconds",
    "89, 89 seconds",
    "96, 1.6 minutes",
    "240, 4 minutes",
    "5_000, 83 minutes",
    "7_200, 2 hours",
    "90_000, 25 hours",
    "172_800, 2 days",
    "1_000_000, 12 days"
  })
  void durations_have_two_digits(String seconds, String words) {
    assertThat(InWords.duration(Double.parseDouble(seconds.replace("_", "")))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "120, 420, between 2 and 7 minutes",
    "40, 150, between 40 seconds and 2.5 minutes",
    "3, 8, between 3 and 8 seconds",
    "0.4, 1.4, between 1 second and 1.4 seconds",
    "420, 421, about 7 minutes"
  })
  void ranges_say_their_unit_once(double least, double most, String words) {
    assertThat(InWords.between(least, most)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"1048576, 1 MiB", "483000000, 460 MiB", "1181116006, 1.1 GiB", "44023414784, 41 GiB"})
  void memory_is_said_in_powers_of_two(long bytes, String words) {
    assertThat(InWords.bytes(bytes)).isEqualTo(words);
  }
}
