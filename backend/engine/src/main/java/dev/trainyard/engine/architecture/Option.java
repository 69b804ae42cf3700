package dev.trainyard.engine.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that one may choose about an architecture. Its values are texts.
 *
 * @param title the question as a person reads it
 * @param choices the values of a {@link Kind#CHOICE}, else empty
 * @param standard the value if nothing is chosen
 * @param pattern regular expression of all values
 * @param allowed what may be chosen, as the end of a sentence
 */
public record Option(
    String name,
    String title,
    Kind kind,
    List<String> choices,
    String standard,
    String pattern,
    String allowed) {

  /** How a person chooses. */
  public enum Kind {
    CHOICE,
    INTEGER,
    TEXT
  }

  public Option {
    choices = List.copyOf(choices);
  }

  /** A choice of which the first is the standard. */
  static Option choice(String name, String title, String... choices) {
    String pattern = Arrays.stream(choices).map(Pattern::quote).collect(Collectors.joining("|"));
    return new Option(
        name,
        title,
        Kind.CHOICE,
        List.of(choices),
        choices[0],
        pattern,
        "one of " + String.join(", ", choices));
  }

  /** Something that is there or not. */
  static Option onOff(String name, String title, boolean standard) {
    return standard ? choice(name, title, "on", "off") : choice(name, title, "off", "on");
  }

  static Option activation(String... choices) {
    return choice("activation", "Nonlinearity", choices);
  }

  static Option batchNorm(boolean standard) {
    return onOff("batchNorm", "Batch normalization", standard);
  }

  static Option pooling(String... choices) {
    return choice("pooling", "Pooling", choices);
  }

  static Option responseNorm(boolean standard) {
    return onOff("responseNorm", "Local response normalization", standard);
  }

  /** Shares of units set to zero, the standard one first and the others by size. */
  static Option dropout(String standard) {
    Stream<String> others =
        Stream.of("0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6")
            .filter(one -> !one.equals(standard));
    return choice(
        "dropout",
        "Share of units dropped",
        Stream.concat(Stream.of(standard), others).toArray(String[]::new));
  }

  /** A number from 1 to 9,999. */
  static Option number(String name, String title, String standard) {
    return new Option(
        name,
        title,
        Kind.INTEGER,
        List.of(),
        standard,
        "[1-9]\\d{0,3}",
        "a whole number from 1 to 9,999");
  }

  /** One or more numbers such as "128,64". */
  static Option sizes(String name, String title, String standard) {
    return new Option(
        name,
        title,
        Kind.TEXT,
        List.of(),
        standard,
        "[1-9]\\d{0,5}(,[1-9]\\d{0,5}){0,19}",
        "1 to 20 numbers from 1 to 999,999 with commas between them, such as \"" + standard + "\"");
  }

  /**
   * A given value as one of this option's texts: a number is its digits, a list its elements with
   * commas between them.
   *
   * @return empty if this option has no such value
   */
  Optional<String> read(Object given) {
    String text = text(given);
    return text.matches(pattern) ? Optional.of(text) : Optional.empty();
  }

  private static String text(Object given) {
    if (given instanceof List<?> list) {
      return list.stream().map(Option::text).collect(Collectors.joining(","));
    }
    String text = String.valueOf(given).replace(" ", "");
    return given instanceof Double && text.endsWith(".0")
        ? text.substring(0, text.length() - 2)
        : text;
  }
}
