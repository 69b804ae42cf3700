package dev.trainyard.benchmark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Contestants are shell scripts here: the benchmark knows them by argv and lines only. */
@DisabledOnOs(OS.WINDOWS)
class StandingTest {
  private static final Course COURSE = new Course(640, 100, 1, 1);

  @TempDir private Path folder;

  @Test
  void a_row_has_the_ratios_to_the_peers() throws Exception {
    Standing standing =
        standing(
            """
            echo runs-on a shell
            echo "some library's chatter"
            case $1 in
              race) echo score 200 0.5 300 ;;
              exam) echo exam 0.25 0.9 ;;
            esac
            """);
    standing.race("1");
    standing.examine(COURSE);
    assertThat(standing.row(100, 20))
        .isEqualTo("| LeNet-5 | a script | 200 | 2.00 | 10.0 | 0.500 | 300 | 0.2500 | 90.00 % |");
  }

  @Test
  void the_median_of_the_rounds_counts() throws Exception {
    Standing standing =
        standing(
            """
            echo x >> "$(dirname "$0")/rounds"
            case $(wc -l < "$(dirname "$0")/rounds") in
              *1) echo score 300 1 1 ;;
              *2) echo score 100 1 1 ;;
              *3) echo score 200 1 1 ;;
            esac
            """);
    for (int round = 0; round < 3; round++) {
      standing.race("1");
    }
    assertThat(standing.imagesPerSecond()).isEqualTo(200);
  }

  @Test
  void who_fails_is_left_out_aloud() throws Exception {
    Standing standing = standing("echo Python has no torch >&2; exit 1");
    standing.race("1");
    standing.examine(COURSE);
    assertThat(standing.imagesPerSecond()).isNaN();
    assertThat(standing.row(100, 20)).contains("left out: Python has no torch");
  }

  @Test
  void who_would_need_too_long_is_not_examined() throws Exception {
    Standing standing = standing("echo score 2 9 9; echo exam 0.1 0.9");
    standing.race("1");
    standing.examine(COURSE);
    assertThat(standing.row(Double.NaN, 20)).endsWith("| 2 | – | 0.1 | 9.000 | 9 | – | – |");
  }

  private Standing standing(String script) throws IOException {
    Path file = Files.writeString(folder.resolve("contestant"), script);
    List<String> command = List.of("sh", file.toString());
    return new Standing(
        new Entrant("script", "a script", EnumSet.of(Task.LENET_5), command, Map.of()),
        Task.LENET_5);
  }
}
