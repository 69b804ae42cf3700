package dev.trainyard.engine.document;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers of any Java type that a JSON parser may give. */
final class Numbers {
  private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private Numbers() {}

  /** The value if it is a whole number that a long can hold; 3.0 is whole. */
  static Optional<Long> whole(Object value) {
    if (finite(value).isEmpty()) {
      return Optional.empty();
    }
    var exact = new BigDecimal(value.toString());
    // Compared first: a number such as 1e999999999 must not be written out.
    boolean fits = exact.compareTo(LEAST) >= 0 && exact.compareTo(MOST) <= 0;
    return fits && exact.stripTrailingZeros().scale() <= 0
        ? Optional.of(exact.longValueExact())
        : Optional.empty();
  }

  static Optional<Double> finite(Object value) {
    return value instanceof Number number && Double.isFinite(number.doubleValue())
        ? Optional.of(number.doubleValue())
        : Optional.empty();
  }

  /** A value as a person sees it in a message, cut where it is long. */
  static String words(Object value) {
    String text = value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    return text.length() <= 60 ? text : text.substring(0, 57) + "…";
  }
}
