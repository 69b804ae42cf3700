package dev.trainyard.server.problem;

import dev.trainyard.exchange.database.PageCursor;
import java.util.Optional;

/** Reads the parameter {@code cursor} of lists that come in pages. */
public final class ReadCursor {
  private ReadCursor() {}

  /**
   * @param text null for the first page
   * @throws Declined if it is no cursor
   */
  public static Optional<PageCursor> from(String text) {
    if (text == null) {
      return Optional.empty();
    }
    return Optional.of(
        PageCursor.parse(text)
            .orElseThrow(
                () -> Declined.invalid("?cursor", "Use \"next\" of the page before as it is.")));
  }
}
