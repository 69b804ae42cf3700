package dev.trainyard.engine;

/**
 * One mistake in something a person wrote.
 *
 * @param field JSON pointer to the place, such as {@code /optimizer/learningRate}; empty for the
 *     whole document
 * @param message a sentence that says what is wrong and what would be right
 */
public record Problem(String field, String message) {

  /** The same mistake, seen from a document that holds this one at {@code prefix}. */
  public Problem under(String prefix) {
    return new Problem(prefix + field, message);
  }
}
