package dev.trainyard.engine.dataset.made;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetDescription.Made;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Inputs;
import dev.trainyard.engine.dataset.MadeChoice;
import dev.trainyard.engine.dataset.NumberOption;
import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import dev.trainyard.engine.training.Preprocessing;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** Points of a curve with noise: one number in, one number out. */
record CurveSet(CurveShape shape) implements MadeDataset {
  private static final Shape.Vector X = new Shape.Vector(1);
  private static final NumberOption NOISE =
      NumberOption.real("noise", "Noise (standard deviation)", 0, 1, 0.1);

  @Override
  public DatasetId id() {
    return new DatasetId("curve-" + shape.word());
  }

  @Override
  public List<NumberOption> options() {
    return List.of(NOISE, Making.COUNT, Making.SEED);
  }

  @Override
  public DatasetDescription describe(MadeChoice choice) {
    int count = choice.whole("count");
    return new DatasetDescription(
        id(),
        "Curve: " + shape.word(),
        "Noisy points of " + shape.formula() + ".",
        Task.REGRESSION,
        X,
        List.of("y"),
        count,
        Making.testOf(count),
        List.of(),
        List.of(),
        Preprocessing.none(1),
        Optional.of(new Made(options(), choice)),
        Making.LICENCE,
        "Made by Trainyard",
        Making.fingerprint(id(), choice));
  }

  @Override
  public Split make(MadeChoice choice, Function<DatasetId, Split> sources) {
    int count = choice.whole("count");
    return new Split(
        points(count, choice, Making.random(id(), choice, false)),
        points(Making.testOf(count), choice, Making.random(id(), choice, true)));
  }

  private Examples points(int count, MadeChoice choice, Random random) {
    float[] x = new float[count];
    float[] y = new float[count];
    for (int i = 0; i < count; i++) {
      x[i] = (float) (2 * random.nextDouble() - 1);
      y[i] = (float) (shape.y(x[i]) + choice.number("noise") * random.nextGaussian());
    }
    return new Examples(new Inputs.Numbers(X, x), new Targets.Values(1, y));
  }
}
