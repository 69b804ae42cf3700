package dev.trainyard.benchmark.engine;

/**
 * How well a contestant reads digits after a {@link Course}.
 *
 * @param loss mean cross entropy over the test digits
 * @param accuracy share of the test digits read right
 */
public record Exam(double loss, double accuracy) {
  static final String WORD = "exam";

  static Exam parse(String line) {
    String[] words = line.split(" ");
    return new Exam(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
  }

  /** One line between processes. */
  String line() {
    return "%s %s %s".formatted(WORD, loss, accuracy);
  }
}
