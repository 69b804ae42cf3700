package dev.trainyard.server.home.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
  @TempDir Path folder;

  @Test
  void a_running_process_is_found_again() {
    PidFile file = new PidFile(folder.resolve("worker-1.pid"));
    file.write(ProcessHandle.current(), "abc");
    assertThat(file.process()).contains(ProcessHandle.current());
    assertThat(file.startedWith()).contains("abc");
    file.delete();
    assertThat(file.process()).isEmpty();
  }

  @Test
  void another_process_of_the_same_number_is_not_ours() throws Exception {
    PidFile file = new PidFile(folder.resolve("worker-1.pid"));
    Files.write(
        file.file(),
        List.of(String.valueOf(ProcessHandle.current().pid()), "2020-01-01T00:00:00Z", "abc"));
    assertThat(file.process()).isEmpty();
  }
}
