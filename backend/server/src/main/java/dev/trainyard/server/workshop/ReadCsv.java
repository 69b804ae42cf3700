package dev.trainyard.server.workshop;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma-separated values as RFC 4180 has them: quoted fields hold commas, line ends and
 * doubled quotes. Semicolons and tabs separate too, as spreadsheets of many countries write them:
 * whichever the first line holds.
 */
final class ReadCsv {
  private static final char QUOTE = '"';
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String text;
  private final char separator;
  private final List<Row> rows = new ArrayList<>();
  private List<String> fields = new ArrayList<>();
  private int line = 1;
  private int at;

  private ReadCsv(String text) {
    this.text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    this.separator = separator(this.text.lines().findFirst().orElse(""));
  }

  /**
   * One row.
   *
   * @param line of the file in which it begins, 1 for the first
   */
  record Row(int line, List<String> fields) {
    boolean isBlank() {
      return fields.stream().allMatch(String::isBlank);
    }
  }

  /** Rows with anything in them; a quote that is never closed ends with the file. */
  static List<Row> rows(String text) {
    return new ReadCsv(text).read();
  }

  /** What stands in quotes separates nothing. */
  private static char separator(String line) {
    String first = line.replaceAll("\"[^\"]*\"?", "");
    return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
  }

  private List<Row> read() {
    while (at < text.length()) {
      int begins = line;
      row();
      Row row = new Row(begins, List.copyOf(fields));
      if (!row.isBlank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private void row() {
    fields = new ArrayList<>();
    do {
      fields.add(at < text.length() && text.charAt(at) == QUOTE ? quoted() : plain());
    } while (takeSeparator());
    takeLineEnd();
  }

  private boolean takeSeparator() {
    boolean found = at < text.length() && text.charAt(at) == separator;
    at += found ? 1 : 0;
    return found;
  }

  private void takeLineEnd() {
    if (text.startsWith("\r\n", at)) {
      at += 2;
    } else if (at < text.length()) {
      at++;
    }
    line++;
  }

  private String plain() {
    int begins = at;
    while (at < text.length() && text.charAt(at) != separator && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return text.substring(begins, at);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** What follows the closing quote up to the separator belongs to the field, too. */
  private String quoted() {
    StringBuilder field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != QUOTE) {
        line += c == '\n' ? 1 : 0;
        field.append(c);
      } else if (at < text.length() && text.charAt(at) == QUOTE) {
        field.append(text.charAt(at++));
      } else {
        break;
      }
    }
    return field.append(plain()).toString();
  }
}
