package dev.trainyard.benchmark.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server's process holds.
 *
 * @param heap megabytes that are still in use after a collection
 * @param resident megabytes of the whole process
 */
record ServerMemory(long heap, long resident) {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  /** Asks the process to collect its garbage first. */
  static ServerMemory of(long pid) throws IOException {
    jcmd(pid, "GC.run");
    Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
    if (!used.find()) {
      throw new IllegalStateException("jcmd said nothing of the heap.");
    }
    return new ServerMemory(Long.parseLong(used.group(1)) / 1_024, resident(pid));
  }

  private static long resident(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/%d/status".formatted(pid))).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(kilobytes -> Long.parseLong(kilobytes) / 1_024)
        .findFirst()
        .orElseThrow();
  }

  private static String jcmd(long pid, String command) throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(jcmd, String.valueOf(pid), command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
