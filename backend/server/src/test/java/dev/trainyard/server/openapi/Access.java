package dev.trainyard.server.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One line of access.txt: who may call an endpoint. */
record Access(String method, String path, Who who, String body) {
  /** People by what they are to one workshop and to what Ada made in it. */
  enum Caller {
    NOBODY,
    GUEST,
    ADA,
    A_COLLEAGUE,
    AN_ORGANIZER,
    A_FOREIGN_ORGANIZER,
    AN_ADMINISTRATOR
  }

  /** Those whom an endpoint answers; the file says what they are. */
  enum Who {
    ANYONE(Set.of(Caller.values())),
    ACCOUNT(
        Caller.GUEST,
        Caller.ADA,
        Caller.A_COLLEAGUE,
        Caller.AN_ORGANIZER,
        Caller.A_FOREIGN_ORGANIZER,
        Caller.AN_ADMINISTRATOR),
    PARTICIPANT(
        Caller.ADA,
        Caller.A_COLLEAGUE,
        Caller.AN_ORGANIZER,
        Caller.A_FOREIGN_ORGANIZER,
        Caller.AN_ADMINISTRATOR),
    ORGANIZER(Caller.AN_ORGANIZER, Caller.A_FOREIGN_ORGANIZER, Caller.AN_ADMINISTRATOR),
    ADMINISTRATOR(Caller.AN_ADMINISTRATOR),
    OWNER(Caller.ADA, Caller.AN_ORGANIZER, Caller.AN_ADMINISTRATOR),
    OWN(Caller.ADA),
    MEMBER(Caller.ADA, Caller.A_COLLEAGUE, Caller.AN_ORGANIZER, Caller.AN_ADMINISTRATOR),
    ROSTER(Caller.AN_ORGANIZER, Caller.AN_ADMINISTRATOR);

    private final Set<Caller> callers;

    Who(Caller... callers) {
      this(Set.of(callers));
    }

    Who(Set<Caller> callers) {
      this.callers = callers;
    }

    boolean holds(Caller caller) {
      return callers.contains(caller);
    }
  }

  String endpoint() {
    return method + " " + template();
  }

  /** The path as the API's description has it. */
  String template() {
    return path.replaceFirst("\\?.*", "");
  }

  /** All lines of the file. */
  static List<Access> all() {
    try (var file = Access.class.getResourceAsStream("access.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Access::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Access read(String line) {
    String[] columns = line.split(" +", 4);
    return new Access(
        columns[0],
        columns[1],
        Who.valueOf(columns[2].toUpperCase(Locale.ROOT)),
        columns.length > 3 ? columns[3] : "{}");
  }
}
