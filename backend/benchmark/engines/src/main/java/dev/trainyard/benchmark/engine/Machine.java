package dev.trainyard.benchmark.engine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the figures were measured on: they mean nothing without. */
final class Machine {
  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
  private static final List<String> FLAGS =
      List.of("avx2", "avx512f", "avx512_bf16", "amx_bf16", "asimd", "bf16", "sve");

  private Machine() {}

  /** Date, processor, memory, GPUs, Java and how busy the machine is with something else. */
  static String describe() throws IOException, InterruptedException {
    var system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    return String.format(
        Locale.ROOT,
        "%s: %d cores of %s, %.0f GiB, %s, %s %s, Java %s, load %.2f before the start",
        LocalDate.now(),
        system.getAvailableProcessors(),
        processor(system.getArch()),
        system.getTotalMemorySize() / (double) (1 << 30),
        graphics(),
        system.getName(),
        system.getVersion(),
        Runtime.version().feature(),
        system.getSystemLoadAverage());
  }

  /** The maker's name and what it can, where Linux says so. */
  private static String processor(String architecture) throws IOException {
    if (!Files.exists(PROCESSOR)) {
      return architecture;
    }
    List<String> lines = Files.readAllLines(PROCESSOR);
    List<String> flags = List.of(value(lines, "flags", "Features").split(" "));
    return value(lines, "model name", "CPU part")
        + " ("
        + FLAGS.stream().filter(flags::contains).collect(Collectors.joining(" "))
        + ")";
  }

  /** Lines read {@code model name : …}; an ARM's has the second name. */
  private static String value(List<String> lines, String name, String other) {
    return lines.stream()
        .filter(line -> line.startsWith(name) || line.startsWith(other))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("?");
  }

  private static String graphics() throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder("nvidia-smi", "--query-gpu=name", "--format=csv,noheader")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      byte[] names = process.getInputStream().readAllBytes();
      return process.waitFor() == 0
          ? new String(names, StandardCharsets.UTF_8).strip().replace("\n", ", ")
          : "no GPU";
    } catch (IOException noSuchProgram) {
      return "no GPU";
    }
  }
}
