package dev.trainyard.engine.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * This machine's processor.
 *
 * @param name as the maker calls it
 * @param flags instruction sets as Linux names them: "avx2", "avx512f"
 */
public record Processor(String name, Set<String> flags) {

  public static Processor ofThisMachine() {
    Path description = Path.of("/proc/cpuinfo");
    try {
      if (Files.isReadable(description)) {
        return parse(Files.readAllLines(description));
      }
    } catch (IOException unreadable) {
      // A name and a guess are better than no training.
    }
    // Every x86 Mac and nearly every Windows machine that runs Java 17 has AVX2.
    String architecture = System.getProperty("os.arch");
    boolean x86 = Set.of("amd64", "x86_64").contains(architecture);
    String name = Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")).orElse(architecture);
    return new Processor(name, x86 ? Set.of("avx2") : Set.of());
  }

  static Processor parse(List<String> lines) {
    return new Processor(
        value(lines, "model name").or(() -> value(lines, "Hardware")).orElse("unknown processor"),
        value(lines, "flags").map(flags -> Set.of(flags.split("\\s+"))).orElse(Set.of()));
  }

  private static Optional<String> value(List<String> lines, String key) {
    return lines.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }

  /** The widest vectors that oneDNN's just-in-time kernels use here, in words. */
  public String instructionSet() {
    if (flags.contains("avx512f")) {
      return "AVX-512";
    }
    return flags.contains("avx2") ? "AVX2" : System.getProperty("os.arch");
  }
}
