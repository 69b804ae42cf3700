package dev.trainyard.server.workshop;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes comma-separated values as RFC 4180 has them. A field that a spreadsheet would take for a
 * formula begins with an apostrophe: names are written by participants and opened by organizers.
 */
final class WriteCsv {
  private static final String FORMULA = "=+-@\t\r";
  private static final String QUOTED = "\",\r\n";
  private static final String LINE_END = "\r\n";

  private WriteCsv() {}

  static String text(List<List<String>> rows) {
    return rows.stream().map(WriteCsv::row).collect(Collectors.joining());
  }

  private static String row(List<String> fields) {
    return fields.stream().map(WriteCsv::field).collect(Collectors.joining(",", "", LINE_END));
  }

  private static String field(String value) {
    String safe = !value.isEmpty() && has(FORMULA, value.charAt(0)) ? "'" + value : value;
    return safe.chars().anyMatch(c -> has(QUOTED, c))
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }

  private static boolean has(String set, int c) {
    return set.indexOf(c) >= 0;
  }
}
