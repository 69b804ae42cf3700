package dev.trainyard.server.workshop;

import dev.trainyard.engine.Problem;
import dev.trainyard.server.account.Words;
import dev.trainyard.server.problem.Declined;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads a list of people, e-mail address and name, with all of its mistakes at once. */
@Component
class NewPeople {
  static final int MOST = 1_000;

  private final Validator validator;

  NewPeople(Validator validator) {
    this.validator = validator;
  }

  /** One line of the list. */
  record Line(
      int line,
      @NotBlank(message = Words.EMAIL)
          @Email(message = Words.EMAIL)
          @Size(max = 254, message = Words.EMAIL)
          String email,
      @NotBlank(message = Words.DISPLAY_NAME)
          @Size(max = 80, message = Words.DISPLAY_NAME)
          @Pattern(regexp = Words.NO_CONTROL_CHARACTERS, message = Words.DISPLAY_NAME)
          String displayName) {}

  /**
   * @throws Declined with every mistake, at fields such as {@code /lines/3}
   */
  List<Line> read(byte[] file) {
    List<ReadCsv.Row> rows = ReadCsv.rows(utf8(file));
    boolean hasHeader = !rows.isEmpty() && isHeader(rows.get(0));
    List<ReadCsv.Row> people = hasHeader ? rows.subList(1, rows.size()) : rows;
    if (people.isEmpty() || people.size() > MOST) {
      throw Declined.invalid(
          "/lines", "List 1 to %,d people, one a line: e-mail address, name.".formatted(MOST));
    }
    int email = hasHeader ? column(rows.get(0), "email", 0) : 0;
    List<Problem> problems = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (ReadCsv.Row row : people) {
      line(row, email, problems, lines, seen);
    }
    if (!problems.isEmpty()) {
      throw Declined.invalid(problems);
    }
    return lines;
  }

  private void line(
      ReadCsv.Row row,
      int email,
      List<Problem> problems,
      List<Line> lines,
      Map<String, Integer> seen) {
    String place = "/lines/" + row.line();
    if (row.fields().size() < 2) {
      problems.add(new Problem(place, "Write e-mail address and name, with a comma between them."));
      return;
    }
    Line line =
        new Line(
            row.line(),
            row.fields().get(email).strip().toLowerCase(Locale.ROOT),
            row.fields().get(1 - email).strip());
    validator.validate(line).stream()
        .map(violation -> violation.getMessage())
        .sorted()
        .distinct()
        .forEach(words -> problems.add(new Problem(place, words)));
    Integer before = seen.putIfAbsent(line.email(), row.line());
    if (before != null) {
      problems.add(
          new Problem(place, "%s stands in line %d already.".formatted(line.email(), before)));
    }
    lines.add(line);
  }

  /** No address has a heading's name in it. */
  private static boolean isHeader(ReadCsv.Row first) {
    return first.fields().stream().noneMatch(field -> field.contains("@"));
  }

  private static int column(ReadCsv.Row header, String name, int otherwise) {
    for (int i = 0; i < Math.min(2, header.fields().size()); i++) {
      if (header.fields().get(i).strip().replace("-", "").equalsIgnoreCase(name)) {
        return i;
      }
    }
    return otherwise;
  }

  private static String utf8(byte[] file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException other) {
      throw Declined.invalid(
          "/lines", "The file is not UTF-8. Save it as \"CSV UTF-8\" and send it again.");
    }
  }
}
