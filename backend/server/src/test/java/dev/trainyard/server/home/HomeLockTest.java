package dev.trainyard.server.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
  @TempDir Path home;

  @Test
  void a_second_process_is_refused_until_the_first_lets_go() throws Exception {
    HomeLock lock = HomeLock.take(home);
    assertThat(Files.readString(home.resolve("server.pid")))
        .isEqualTo(String.valueOf(ProcessHandle.current().pid()));
    assertThat(anotherProcess())
        .contains("already runs on " + home)
        .contains("process " + ProcessHandle.current().pid());
    lock.release();
    assertThat(anotherProcess()).isEqualTo("taken");
  }

  private String anotherProcess() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Take.class.getName(),
                home.toString())
            .redirectErrorStream(true)
            .start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  /** Run as a process of its own. */
  static final class Take {
    private Take() {}

    public static void main(String[] arguments) {
      try {
        HomeLock.take(Path.of(arguments[0]));
        System.out.println("taken");
      } catch (HomeInUse e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
