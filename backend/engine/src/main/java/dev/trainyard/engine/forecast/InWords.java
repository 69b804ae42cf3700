package dev.trainyard.engine.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Amounts as a person says them: two digits are all that a forecast is good for. */
public final class InWords {
  private static final double GIB = 1 << 30;
  private static final double MIB = 1 << 20;
  private static final double MINUTE = 60;
  private static final double HOUR = 60 * MINUTE;
  private static final double DAY = 24 * HOUR;

  private InWords() {}

  /** "4 minutes", "1 second", "2.5 hours". */
  public static String duration(double seconds) {
    Unit unit = Unit.of(seconds);
    String number = number(seconds / unit.seconds);
    return number + " " + (number.equals("1") ? unit.one : unit.one + "s");
  }

  /** "between 2 and 7 minutes", "between 40 seconds and 2 minutes". */
  static String between(double least, double most) {
    Unit unit = Unit.of(most);
    String low = number(least / unit.seconds);
    boolean sameUnit = least / unit.seconds >= 1;
    return sameUnit && !low.equals(number(most / unit.seconds))
        ? "between %s and %s".formatted(low, duration(most))
        : sameUnit
            ? "about " + duration(most)
            : "between %s and %s".formatted(duration(least), duration(most));
  }

  /** "7.1 GiB", "640 MiB". */
  public static String bytes(double bytes) {
    return bytes >= GIB ? number(bytes / GIB) + " GiB" : number(Math.ceil(bytes / MIB)) + " MiB";
  }

  /** Whole from ten on, with one digit behind the point below: "41", "7.1", "2". */
  private static String number(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(Math.max(value, 0)).round(new MathContext(2)).stripTrailingZeros();
    return rounded.scale() <= 0
        ? String.format(Locale.ROOT, "%,d", rounded.toBigInteger())
        : value < 1 ? "1" : rounded.toPlainString();
  }

  private enum Unit {
    SECONDS(1, "second"),
    MINUTES(MINUTE, "minute"),
    HOURS(HOUR, "hour"),
    DAYS(DAY, "day");

    final double seconds;
    final String one;

    Unit(double seconds, String one) {
      this.seconds = seconds;
      this.one = one;
    }

    static Unit of(double seconds) {
      if (seconds < 1.5 * MINUTE) {
        return SECONDS;
      } else if (seconds < 1.5 * HOUR) {
        return MINUTES;
      }
      return seconds < 2 * DAY ? HOURS : DAYS;
    }
  }
}
