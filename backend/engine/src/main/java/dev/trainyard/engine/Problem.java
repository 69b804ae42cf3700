package dev.trainyard.engine;

import java.util.Locale;

/**
 * One mistake in something a person wrote.
 *
 * @param field JSON pointer to the place, such as {@code /optimizer/learningRate}; empty for the
 *     whole document
 * @param message a sentence that says what is wrong and what would be right
 */
public record Problem(String field, String message) {

  /** A sentence with its numbers written the same way on every machine. */
  public static Problem of(String field, String sentence, Object... arguments) {
    return new Problem(field, String.format(Locale.ROOT, sentence, arguments));
  }

  /** The same mistake, seen from a document that holds this one at {@code prefix}. */
  public Problem under(String prefix) {
    return new Problem(prefix + field, message);
  }
}
