package dev.trainyard.server.results;

/** Words of people as Markdown takes them. */
final class Markdown {
  private Markdown() {}

  /** On one line, and no end of a table's cell. */
  static String line(String words) {
    return words.replaceAll("\\s+", " ").replace("|", "\\|");
  }
}
