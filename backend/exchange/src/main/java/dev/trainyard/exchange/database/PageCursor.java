package dev.trainyard.exchange.database;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last thing of a page, from which the next page goes on. Its text is safe in a URL. */
public record PageCursor(Instant createdAt, UUID id) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,18})_([0-9a-f-]{36})");

  /** Reads {@link #toString}; empty if it is anything else. */
  public static Optional<PageCursor> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      Instant createdAt = Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS);
      return Optional.of(new PageCursor(createdAt, UUID.fromString(matcher.group(2))));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, createdAt) + "_" + id;
  }
}
