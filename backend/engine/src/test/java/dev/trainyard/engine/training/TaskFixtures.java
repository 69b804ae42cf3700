package dev.trainyard.engine.training;

import dev.trainyard.engine.dataset.Box;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Inputs;
import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Data and networks of the tasks that are not the classification of images. */
public final class TaskFixtures {
  private static final Shape.Vector ONE = new Shape.Vector(1);
  private static final Shape.Vector TWO = new Shape.Vector(2);

  private TaskFixtures() {}

  /** y = 2x − 1 with noise, x around 3. */
  public static TrainingData line() {
    return new TrainingData(
        line(64, new Random(1)),
        line(20, new Random(2)),
        List.of("y"),
        new Preprocessing(List.of(3.0), List.of(0.5)));
  }

  private static Examples line(int count, Random random) {
    float[] x = new float[count];
    float[] y = new float[count];
    for (int i = 0; i < count; i++) {
      x[i] = (float) (3 + random.nextGaussian());
      y[i] = (float) (2 * x[i] - 1 + 0.1 * random.nextGaussian());
    }
    return new Examples(new Inputs.Numbers(ONE, x), new Targets.Values(1, y));
  }

  public static Network linearRegression() {
    return Network.from(ONE).then("output", Layer.Dense.of(1)).build();
  }

  /** Two clouds in the plane, at (−1, 0) and (1, 0). */
  public static TrainingData blobs() {
    return new TrainingData(
        blobs(120, new Random(1)),
        blobs(60, new Random(2)),
        List.of("left", "right"),
        Preprocessing.none(2));
  }

  private static Examples blobs(int count, Random random) {
    float[] points = new float[2 * count];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (i % 2);
      points[2 * i] = (float) (2 * labels[i] - 1 + 0.3 * random.nextGaussian());
      points[2 * i + 1] = (float) (0.3 * random.nextGaussian());
    }
    return new Examples(new Inputs.Numbers(TWO, points), new Targets.Classes(labels));
  }

  public static Network logisticRegression() {
    return Network.from(TWO)
        .then("output", Layer.Dense.of(1))
        .then("sigmoid", new Layer.Activation(Layer.Nonlinearity.SIGMOID))
        .build();
  }

  /** A Gaussian at each of the first {@code centres} points, then a linear layer. */
  public static Network kernelMachine(int centres) {
    return Network.from(TWO)
        .then("kernel", new Layer.GaussianKernel(centres, 0.5))
        .then("output", Layer.Dense.of(2))
        .then("softmax", new Layer.Softmax())
        .build();
  }

  /** The strokes of {@link Fixtures#strokes}; asked is which places are bright. */
  public static TrainingData brightPlaces() {
    TrainingData strokes = Fixtures.strokes(64, 20);
    return new TrainingData(
        brightPlaces(strokes.train()),
        brightPlaces(strokes.test()),
        List.of("dark", "bright"),
        strokes.preprocessing());
  }

  private static Examples brightPlaces(Examples strokes) {
    byte[] classes = new byte[strokes.pixels().length];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = (byte) ((strokes.pixels()[i] & 0xFF) >= 125 ? 1 : 0);
    }
    List<List<Box>> none = Collections.nCopies(strokes.count(), List.of());
    return new Examples(strokes.inputs(), new Targets.ClassMaps(12, 12, classes, none));
  }

  /** Fully convolutional: a class for each place. */
  public static Network tinyFcn() {
    return Network.from(Fixtures.TWELVE)
        .then("conv", Layer.Convolution.of(4, 3).padding(1))
        .then("relu", new Layer.Activation(Layer.Nonlinearity.RELU))
        .then("scores", Layer.Convolution.of(2, 1))
        .then("softmax", new Layer.Softmax())
        .build();
  }
}
