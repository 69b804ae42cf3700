package dev.trainyard.server.workshop;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes comma-separated values as RFC 4180 has them. A text that a spreadsheet would take for a
 * formula begins with an apostrophe: names are written by participants and opened by organizers. A
 * number is no text: NaN stays NaN, and −1 is no formula.
 */
public final class WriteCsv {
  private static final String FORMULA = "=+-@\t\r";
  private static final String QUOTED = "\",\r\n";
  private static final String LINE_END = "\r\n";

  private WriteCsv() {}

  static String text(List<List<String>> rows) {
    return rows.stream().map(WriteCsv::row).collect(Collectors.joining());
  }

  /**
   * One line with its end.
   *
   * @param fields numbers and texts; what is null stays empty
   */
  public static String row(List<?> fields) {
    return fields.stream().map(WriteCsv::field).collect(Collectors.joining(",", "", LINE_END));
  }

  private static String field(Object value) {
    return value == null ? "" : value instanceof Number ? value.toString() : safe(value.toString());
  }

  private static String safe(String text) {
    String safe = !text.isEmpty() && has(FORMULA, text.charAt(0)) ? "'" + text : text;
    return safe.chars().anyMatch(c -> has(QUOTED, c))
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }

  private static boolean has(String set, int c) {
    return set.indexOf(c) >= 0;
  }
}
