package dev.trainyard.worker.run;

import dev.trainyard.engine.training.Device;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The most memory that one training takes from the system, as Linux counts it: beyond what the
 * process has before, and without Java's heap, which grows as it likes.
 */
final class PeakMemory {
  private static final Logger LOG = LoggerFactory.getLogger(PeakMemory.class);
  private static final Path RESET = Path.of("/proc/self/clear_refs");

  /** To {@link #RESET}: begin to count the peak anew. */
  private static final String PEAK = "5";

  private static final Path STATUS = Path.of("/proc/self/status");

  private final OptionalLong before;

  private PeakMemory(OptionalLong before) {
    this.before = before;
  }

  /**
   * From now on. What earlier trainings freed goes back to the system first, lest it be used again
   * unseen.
   *
   * @param device whose memory is asked: only a processor's is the process's own
   */
  static PeakMemory fromNow(Device device) {
    if (!device.kind().equals("cpu")) {
      return new PeakMemory(OptionalLong.empty());
    }
    trim();
    try {
      Files.writeString(RESET, PEAK);
      return new PeakMemory(outsideOfHeap("VmRSS:"));
    } catch (IOException elsewhere) {
      return new PeakMemory(OptionalLong.empty());
    }
  }

  /** In bytes; empty where the system does not tell. */
  OptionalLong bytes() {
    OptionalLong peak = before.isPresent() ? outsideOfHeap("VmHWM:") : OptionalLong.empty();
    return peak.isPresent()
        ? OptionalLong.of(Math.max(1, peak.getAsLong() - before.getAsLong()))
        : OptionalLong.empty();
  }

  /** A line such as {@code VmHWM: 712345 kB}, less Java's heap. */
  private static OptionalLong outsideOfHeap(String name) {
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 - heap)
          .findFirst();
    } catch (IOException elsewhere) {
      return OptionalLong.empty();
    }
  }

  /** Java 17 has it from its ninth update on. */
  private static void trim() {
    try {
      ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new ObjectName("com.sun.management:type=DiagnosticCommand"),
              "systemTrimNativeHeap",
              new Object[0],
              new String[0]);
    } catch (JMException | RuntimeException older) {
      LOG.debug("Freed memory stays with this process: {}", older.toString());
    }
  }
}
