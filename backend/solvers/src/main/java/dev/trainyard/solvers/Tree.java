package dev.trainyard.solvers;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One decision tree.
 *
 * @param places by number; it begins at 0
 */
record Tree(Map<Integer, Place> places) {
  /** {@code 0:[f12<0.5] yes=1,no=2,missing=2} or {@code 3:leaf=-0.1}, as XGBoost writes them. */
  private static final Pattern LINE =
      Pattern.compile("(\\d+):(?:\\[f(\\d+)<([^]]+)] yes=(\\d+),no=(\\d+)|leaf=(\\S+))");

  /** A place in a tree. */
  sealed interface Place {}

  /** Whether number {@code feature} of an example is below {@code threshold}. */
  record Decision(int feature, float threshold, int below, int otherwise) implements Place {}

  record Leaf(float value) implements Place {}

  static Tree read(String dump) {
    var places = new HashMap<Integer, Place>();
    Matcher line = LINE.matcher(dump);
    while (line.find()) {
      Place place =
          line.group(6) != null
              ? new Leaf(Float.parseFloat(line.group(6)))
              : new Decision(
                  Integer.parseInt(line.group(2)),
                  Float.parseFloat(line.group(3)),
                  Integer.parseInt(line.group(4)),
                  Integer.parseInt(line.group(5)));
      places.put(Integer.parseInt(line.group(1)), place);
    }
    return new Tree(places);
  }

  Place root() {
    return places.get(0);
  }

  Place at(int id) {
    return places.get(id);
  }
}
