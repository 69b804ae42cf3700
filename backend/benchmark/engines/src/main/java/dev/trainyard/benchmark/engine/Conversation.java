package dev.trainyard.benchmark.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A contestant's process, asked by argv; see {@link Compete} for what it says. */
final class Conversation implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;
  private final Path errors;

  private Conversation(Process process, Path errors) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.errors = errors;
  }

  static Conversation start(Entrant entrant, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(entrant.command());
    command.addAll(arguments);
    Path errors = Files.createTempFile("contestant", ".log");
    var builder = new ProcessBuilder(command).redirectError(errors.toFile());
    // What the person's own shell says must not decide who is fast.
    builder.environment().keySet().removeIf(name -> name.startsWith("OMP_"));
    builder.environment().putAll(entrant.environment());
    return new Conversation(builder.start(), errors);
  }

  /**
   * The next line that begins with {@code word}.
   *
   * @throws ContestantFailed if the process ends before
   */
  String await(String word) throws IOException, InterruptedException, ContestantFailed {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(word + " ") || line.equals(word)) {
        return line;
      }
    }
    throw new ContestantFailed(reason(process.waitFor()));
  }

  /** Tells a contestant that waits to go on. */
  void goOn() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  /** The deepest cause of a Java stack trace, or the last line, which is what Python ends with. */
  private String reason(int status) throws IOException {
    List<String> lines =
        Files.readAllLines(errors, StandardCharsets.ISO_8859_1).stream()
            .filter(line -> !line.isBlank())
            .toList();
    return lines.stream()
        .filter(line -> line.startsWith("Caused by: ") || line.startsWith("Exception in thread "))
        .reduce((first, last) -> last)
        .or(() -> lines.stream().reduce((first, last) -> last))
        .orElse("its process ended with status " + status);
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.destroy();
    process.waitFor();
    out.close();
    Files.delete(errors);
  }
}
