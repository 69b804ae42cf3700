package dev.trainyard.exchange.metrics;

import dev.trainyard.engine.training.Series;
import java.util.Collection;
import java.util.List;

/**
 * Which series a reader wants: a run may have hundreds of its layers, and few readers want those.
 *
 * @param like SQL patterns, one of which a name must be like
 * @param unlike an SQL pattern that a name must not be like
 */
public record SeriesChoice(List<String> like, String unlike) {
  /** What is true of the run as a whole. */
  public static final SeriesChoice CURVES = new SeriesChoice(List.of("%"), Series.LAYERS + "%");

  /** What is measured of its layers. */
  public static final SeriesChoice LAYERS = new SeriesChoice(List.of(Series.LAYERS + "%"), "");

  public SeriesChoice {
    like = List.copyOf(like);
  }

  /**
   * These; a name with a slash at its end stands for all that begin so.
   *
   * @param names none for {@link #CURVES}
   */
  public static SeriesChoice named(Collection<String> names) {
    return names.isEmpty()
        ? CURVES
        : new SeriesChoice(names.stream().map(SeriesChoice::pattern).toList(), "");
  }

  private static String pattern(String name) {
    String literal = name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return name.endsWith("/") ? literal + "%" : literal;
  }
}
