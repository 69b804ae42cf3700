package dev.trainyard.benchmark.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What the numbers were measured on, and how much of it others used. */
final class Machine {
  private static final int IDLE = 3;
  private static final int WAITING = 4;

  private long busyBefore;
  private long allBefore;

  /** The processor, as it calls itself, and the Java on it. */
  static String inWords() {
    String processor =
        lines("/proc/cpuinfo")
            .lines()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse("an unknown processor");
    return "%s, %d cores of %s, JDK %s"
        .formatted(
            LocalDate.now(java.time.ZoneOffset.UTC),
            Runtime.getRuntime().availableProcessors(),
            processor,
            System.getProperty("java.version"));
  }

  /** How busy it is without us: over three seconds in which we only wait. */
  static String before() throws InterruptedException {
    Machine machine = new Machine().begin();
    TimeUnit.SECONDS.sleep(3);
    return "Before it began other programs used %s of the cores (load average %s)."
        .formatted(machine.busy(), lines("/proc/loadavg").split(" ", 2)[0]);
  }

  /** Begins to look. */
  Machine begin() {
    long[] now = now();
    busyBefore = now[0];
    allBefore = now[1];
    return this;
  }

  /** How much of all cores was used since {@link #begin}, in per cent. */
  String busy() {
    long[] now = now();
    double share = (now[0] - busyBefore) / (double) Math.max(1, now[1] - allBefore);
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /** Ticks that were used, and all. */
  private static long[] now() {
    long[] ticks =
        Arrays.stream(lines("/proc/stat").lines().findFirst().orElseThrow().split(" +"))
            .skip(1)
            .mapToLong(Long::parseLong)
            .limit(8)
            .toArray();
    long all = Arrays.stream(ticks).sum();
    return new long[] {all - ticks[IDLE] - ticks[WAITING], all};
  }

  private static String lines(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
