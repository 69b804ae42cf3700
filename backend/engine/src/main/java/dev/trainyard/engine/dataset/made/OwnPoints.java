package dev.trainyard.engine.dataset.made;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Inputs;
import dev.trainyard.engine.dataset.MadeChoice;
import dev.trainyard.engine.dataset.NumberOption;
import dev.trainyard.engine.dataset.OwnPoint;
import dev.trainyard.engine.dataset.Targets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The points that a person has drawn, shuffled; some are kept to be tested on. */
final class OwnPoints implements MadeDataset {
  private static final NumberOption TEST =
      NumberOption.real("test-share", "Share kept for testing", 0.05, 0.5, 0.2);
  private static final int FEWEST_CLASSES = 2;

  @Override
  public DatasetId id() {
    return new DatasetId("points-own");
  }

  @Override
  public List<NumberOption> options() {
    return List.of(TEST, Making.SEED);
  }

  @Override
  public boolean takesPoints() {
    return true;
  }

  @Override
  public DatasetDescription describe(MadeChoice choice) {
    int classes =
        Math.max(
            FEWEST_CLASSES,
            choice.points().stream().mapToInt(point -> point.label() + 1).max().orElse(0));
    List<OwnPoint> shuffled = shuffled(choice);
    int test = test(choice);
    return Points.describe(
        this,
        choice,
        "Points: your own",
        "Points that you have drawn, in as many classes as you like.",
        histogram(shuffled.subList(test, shuffled.size()), classes),
        histogram(shuffled.subList(0, test), classes));
  }

  private static List<Integer> histogram(List<OwnPoint> points, int classes) {
    return IntStream.range(0, classes)
        .mapToObj(label -> (int) points.stream().filter(point -> point.label() == label).count())
        .toList();
  }

  @Override
  public Split make(MadeChoice choice, Function<DatasetId, Split> sources) {
    List<OwnPoint> shuffled = shuffled(choice);
    int test = test(choice);
    return new Split(
        examples(shuffled.subList(test, shuffled.size())), examples(shuffled.subList(0, test)));
  }

  private List<OwnPoint> shuffled(MadeChoice choice) {
    List<OwnPoint> points = new ArrayList<>(choice.points());
    Collections.shuffle(points, Making.random(id(), choice, false));
    return points;
  }

  private static int test(MadeChoice choice) {
    return (int) Math.ceil(choice.number("test-share") * choice.points().size());
  }

  private static Examples examples(List<OwnPoint> points) {
    float[] coordinates = new float[2 * points.size()];
    byte[] labels = new byte[points.size()];
    for (int i = 0; i < labels.length; i++) {
      coordinates[2 * i] = (float) points.get(i).x();
      coordinates[2 * i + 1] = (float) points.get(i).y();
      labels[i] = (byte) points.get(i).label();
    }
    return new Examples(new Inputs.Numbers(Points.PLANE, coordinates), new Targets.Classes(labels));
  }
}
