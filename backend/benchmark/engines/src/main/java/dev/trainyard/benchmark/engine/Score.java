package dev.trainyard.benchmark.engine;

/**
 * How fast a contestant trained.
 *
 * @param imagesPerSecond of the clock on the wall
 * @param processorMillis per image, over all threads: less disturbed by neighbours
 * @param peakMebibytes of the process's resident memory since it began; NaN where the system does
 *     not say
 */
public record Score(double imagesPerSecond, double processorMillis, double peakMebibytes) {
  static final String WORD = "score";

  static Score parse(String line) {
    String[] words = line.split(" ");
    return new Score(
        Double.parseDouble(words[1]), Double.parseDouble(words[2]), Double.parseDouble(words[3]));
  }

  /** One line between processes. */
  String line() {
    return "%s %s %s %s".formatted(WORD, imagesPerSecond, processorMillis, peakMebibytes);
  }
}
