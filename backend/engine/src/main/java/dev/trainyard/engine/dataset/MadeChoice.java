package dev.trainyard.engine.dataset;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was chosen of a made data set: with the set's id, all that its examples follow from.
 *
 * @param options every {@link NumberOption} of the set by name
 * @param points the person's own, where the set is made of them
 */
public record MadeChoice(Map<String, Double> options, List<OwnPoint> points) {
  /** Of a data set that is not made. */
  public static final MadeChoice NOTHING = new MadeChoice(Map.of(), List.of());

  public MadeChoice {
    options = Collections.unmodifiableMap(new TreeMap<>(options));
    points = List.copyOf(points);
  }

  public double number(String option) {
    return options.get(option);
  }

  public int whole(String option) {
    return options.get(option).intValue();
  }
}
