package dev.trainyard.server.account;

import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a workshop asks of people before they do something in it. */
@Component
public class Admission {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final JdbcClient database;
  private final Clock clock;

  Admission(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Guests only look at what is theirs.
   *
   * @throws Declined as forbidden, saying how to come in
   */
  public static void toTakePart(Person person) {
    if (!person.takesPart()) {
      throw Declined.because(
          ProblemCode.FORBIDDEN,
          "You are in no workshop now. Join one with the code that its organizers show; if you"
              + " have, wait until they let you in.");
    }
  }

  /**
   * @param otherwise what who does not is told
   * @throws Declined as forbidden to who does not organize the workshop that they are in
   */
  public static void toOrganize(Person person, String otherwise) {
    require(person.organizes(), otherwise);
  }

  /**
   * @param otherwise what who does not is told
   * @throws Declined as forbidden to who does not administer the installation
   */
  public static void toAdminister(Person person, String otherwise) {
    require(person.administers(), otherwise);
  }

  private static void require(boolean may, String otherwise) {
    if (!may) {
      throw Declined.because(ProblemCode.FORBIDDEN, otherwise);
    }
  }

  private record Hours(String title, Optional<Instant> starts, Optional<Instant> ends) {}

  /**
   * Participants train while the workshop is on; organizers prepare it before.
   *
   * @throws Declined as forbidden to guests, as a conflict outside the workshop's time
   */
  public void toTrain(Person person) {
    toTakePart(person);
    if (person.organizes()) {
      return;
    }
    Hours hours = hours(person);
    Instant now = clock.instant();
    if (hours.starts().filter(now::isBefore).isPresent()) {
      throw closed("\"%s\" begins on %s. Until then you may look around.", hours, hours.starts());
    }
    if (hours.ends().filter(now::isAfter).isPresent()) {
      throw closed("\"%s\" ended on %s. What you made stays here.", hours, hours.ends());
    }
  }

  private static Declined closed(String words, Hours hours, Optional<Instant> when) {
    return Declined.because(
        ProblemCode.CONFLICT, words.formatted(hours.title(), TIME.format(when.orElseThrow())));
  }

  private Hours hours(Person person) {
    return database
        .sql("select title, starts_at, ends_at from workshop where id = ?")
        .param(person.workshop())
        .query(
            (row, n) ->
                new Hours(
                    row.getString("title"),
                    instant(row.getObject("starts_at", OffsetDateTime.class)),
                    instant(row.getObject("ends_at", OffsetDateTime.class))))
        .single();
  }

  private static Optional<Instant> instant(OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }
}
