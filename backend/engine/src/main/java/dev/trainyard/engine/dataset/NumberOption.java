package dev.trainyard.engine.dataset;

/**
 * A number that one may choose about a made data set.
 *
 * @param title the question as a person reads it
 * @param whole whether fractions are refused
 * @param standard the number if nothing is chosen
 */
public record NumberOption(
    String name, String title, boolean whole, double least, double most, double standard) {

  /** A whole number. */
  public static NumberOption whole(
      String name, String title, long least, long most, long standard) {
    return new NumberOption(name, title, true, least, most, standard);
  }

  /** Any number within limits. */
  public static NumberOption real(
      String name, String title, double least, double most, double standard) {
    return new NumberOption(name, title, false, least, most, standard);
  }

  public boolean takes(double value) {
    return value >= least && value <= most && (!whole || value == Math.rint(value));
  }
}
