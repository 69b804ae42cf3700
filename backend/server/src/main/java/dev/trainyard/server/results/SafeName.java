package dev.trainyard.server.results;

import dev.trainyard.exchange.queue.RunRecord;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names of files that every file system takes, Windows' too. */
final class SafeName {
  private static final int LONGEST = 40;
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm").withZone(ZoneOffset.UTC);

  private SafeName() {}

  /** A folder for a run: no two are the same, and sorted they are in the order of their making. */
  static String of(RunRecord run) {
    return "%s-%s-%s"
        .formatted(
            WHEN.format(run.createdAt()),
            of(run.title(), "run"),
            run.id().toString().substring(0, 8));
  }

  /**
   * Small letters, digits and dashes of a text, accents left off.
   *
   * @param otherwise if nothing is left
   */
  static String of(String text, String otherwise) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-|-$", "");
    return cut.isEmpty() ? otherwise : cut;
  }
}
