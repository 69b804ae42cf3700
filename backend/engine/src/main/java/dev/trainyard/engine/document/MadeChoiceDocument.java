package dev.trainyard.engine.document;

import dev.trainyard.engine.dataset.MadeChoice;
import dev.trainyard.engine.dataset.NumberOption;
import dev.trainyard.engine.dataset.OwnPoint;
import dev.trainyard.engine.dataset.made.MadeDataset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a plan chooses of a made data set: {@code options} and {@code points}. */
record MadeChoiceDocument(MadeDataset set) {
  private static final int MOST_POINTS = 2_000;
  private static final int MOST_CLASSES = 10;
  private static final double FARTHEST = 10;

  MadeChoice read(Fields dataset) {
    Map<String, Double> options = new LinkedHashMap<>(set.standard().options());
    if (dataset.has("options")) {
      Fields given = dataset.object("options");
      for (NumberOption option : set.options()) {
        if (given.has(option.name())) {
          options.put(option.name(), read(option, given));
        }
      }
      given.refuseOthers();
    }
    return new MadeChoice(options, points(dataset));
  }

  private static double read(NumberOption option, Fields given) {
    double value = given.number(option.name(), option.standard());
    if (option.takes(value)) {
      return value;
    }
    given.problem(
        option.name(),
        "%s must be a %s between %s and %s, not %s.",
        option.name(),
        option.whole() ? "whole number" : "number",
        number(option.least(), option.whole()),
        number(option.most(), option.whole()),
        value);
    return option.standard();
  }

  private List<OwnPoint> points(Fields dataset) {
    if (!set.takesPoints()) {
      if (dataset.has("points")) {
        dataset.problem("points", "Points of one's own belong to the data set points-own.");
      }
      return List.of();
    }
    List<Optional<OwnPoint>> read =
        dataset.has("points")
            ? dataset.list("points", (element, pointer) -> point(element))
            : List.of();
    List<OwnPoint> points = read.stream().flatMap(Optional::stream).toList();
    if (points.size() < read.size()) {
      dataset.problem(
          "points",
          "A point is [x, y, class]: two numbers from −%.0f to %.0f and a class from 0 to %d. %d of these are not.",
          FARTHEST,
          FARTHEST,
          MOST_CLASSES - 1,
          read.size() - points.size());
    }
    boolean several = points.stream().map(OwnPoint::label).distinct().count() >= 2;
    if (read.size() > MOST_POINTS || points.size() < 4 || !several) {
      dataset.problem(
          "points",
          "Draw 4 to %,d points of at least two classes; there are %,d.",
          MOST_POINTS,
          points.size());
    }
    return points.size() > MOST_POINTS ? points.subList(0, MOST_POINTS) : points;
  }

  private static Optional<OwnPoint> point(Object element) {
    if (!(element instanceof List<?> numbers) || numbers.size() != 3) {
      return Optional.empty();
    }
    Optional<Double> x = coordinate(numbers.get(0));
    Optional<Double> y = coordinate(numbers.get(1));
    Optional<Long> label =
        Numbers.whole(numbers.get(2)).filter(number -> number >= 0 && number < MOST_CLASSES);
    return x.isPresent() && y.isPresent() && label.isPresent()
        ? Optional.of(new OwnPoint(x.get(), y.get(), label.get().intValue()))
        : Optional.empty();
  }

  private static Optional<Double> coordinate(Object value) {
    return Numbers.finite(value).filter(number -> Math.abs(number) <= FARTHEST);
  }

  static void write(MadeChoice choice, Map<String, Object> dataset) {
    if (!choice.options().isEmpty()) {
      var options = new LinkedHashMap<String, Object>();
      choice
          .options()
          .forEach((name, value) -> options.put(name, number(value, value == Math.rint(value))));
      dataset.put("options", options);
    }
    if (!choice.points().isEmpty()) {
      dataset.put(
          "points",
          choice.points().stream()
              .map(point -> List.<Object>of(point.x(), point.y(), point.label()))
              .toList());
    }
  }

  /** 1 rather than 1.0. */
  private static Number number(double value, boolean whole) {
    if (whole) {
      return (long) value;
    }
    return value;
  }
}
