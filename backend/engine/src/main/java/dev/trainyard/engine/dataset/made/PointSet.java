package dev.trainyard.engine.dataset.made;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Inputs;
import dev.trainyard.engine.dataset.MadeChoice;
import dev.trainyard.engine.dataset.NumberOption;
import dev.trainyard.engine.dataset.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Points in the plane whose classes have a shape; example i is of class i modulo the classes. */
record PointSet(PointShape shape) implements MadeDataset {
  private static final NumberOption NOISE =
      NumberOption.real("noise", "Noise (standard deviation)", 0, 1, 0.1);

  @Override
  public DatasetId id() {
    return new DatasetId("points-" + shape.word());
  }

  @Override
  public List<NumberOption> options() {
    List<NumberOption> options = new ArrayList<>(List.of(NOISE, Making.COUNT, Making.SEED));
    if (shape.mostClasses() > shape.fewestClasses()) {
      options.add(
          NumberOption.whole(
              "classes",
              "Classes",
              shape.fewestClasses(),
              shape.mostClasses(),
              shape.fewestClasses()));
    }
    return options;
  }

  @Override
  public DatasetDescription describe(MadeChoice choice) {
    int count = choice.whole("count");
    return Points.describe(
        this,
        choice,
        "Points: " + shape.word(),
        shape.title() + ", points in the plane.",
        histogram(count, classes(choice)),
        histogram(Making.testOf(count), classes(choice)));
  }

  private int classes(MadeChoice choice) {
    return choice.options().getOrDefault("classes", (double) shape.fewestClasses()).intValue();
  }

  private static List<Integer> histogram(int count, int classes) {
    return IntStream.range(0, classes)
        .mapToObj(label -> count / classes + (label < count % classes ? 1 : 0))
        .toList();
  }

  @Override
  public Split make(MadeChoice choice, Function<DatasetId, Split> sources) {
    int count = choice.whole("count");
    return new Split(
        points(count, choice, Making.random(id(), choice, false)),
        points(Making.testOf(count), choice, Making.random(id(), choice, true)));
  }

  private Examples points(int count, MadeChoice choice, Random random) {
    double noise = choice.number("noise");
    float[] coordinates = new float[2 * count];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      int label = i % classes(choice);
      double[] point = shape.point(label, classes(choice), random);
      labels[i] = (byte) label;
      coordinates[2 * i] = (float) (point[0] + noise * random.nextGaussian());
      coordinates[2 * i + 1] = (float) (point[1] + noise * random.nextGaussian());
    }
    return new Examples(new Inputs.Numbers(Points.PLANE, coordinates), new Targets.Classes(labels));
  }
}
