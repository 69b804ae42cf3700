package dev.trainyard.engine.training;

import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.forecast.MemoryNeed;
import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.plan.Augmentation;
import dev.trainyard.engine.plan.Initialization;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.plan.Schedule;
import dev.trainyard.engine.plan.Solver;
import dev.trainyard.engine.plan.Start;
import dev.trainyard.engine.plan.Stopping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/** Data, networks and plans by name; small enough to train in a blink. */
public final class Fixtures {
  public static final Shape.Image TWELVE = new Shape.Image(1, 12, 12);
  private static final List<String> STROKES = List.of("lying", "standing", "falling", "rising");

  private Fixtures() {}

  /**
   * Bright strokes of four directions through a noisy 12×12 image; the class is the direction. The
   * same on each call.
   */
  public static TrainingData strokes(int train, int test) {
    return new TrainingData(
        strokes(train, new Random(1)),
        strokes(test, new Random(2)),
        STROKES,
        new Preprocessing(List.of(0.2), List.of(0.3)));
  }

  private static Examples strokes(int count, Random random) {
    byte[] pixels = new byte[count * 144];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      int label = random.nextInt(STROKES.size());
      int shift = random.nextInt(5) - 2;
      labels[i] = (byte) label;
      for (int y = 0; y < 12; y++) {
        for (int x = 0; x < 12; x++) {
          int distance =
              switch (label) {
                case 0 -> y - 6 - shift;
                case 1 -> x - 6 - shift;
                case 2 -> x - y - shift;
                default -> x + y - 11 - shift;
              };
          int bright = Math.abs(distance) <= 1 ? 160 : 0;
          pixels[i * 144 + y * 12 + x] = (byte) (bright + random.nextInt(90));
        }
      }
    }
    return new Examples(TWELVE, pixels, labels);
  }

  /** Softmax regression on the strokes. */
  public static Network softmaxRegression() {
    return Architectures.byId("softmax-regression").orElseThrow().network(TWELVE, 4, 1, Map.of());
  }

  /** One hidden layer of 16 on the strokes. */
  public static Network perceptron() {
    return Architectures.byId("mlp").orElseThrow().network(TWELVE, 4, 1, Map.of("hidden", "16"));
  }

  /** A convolution, a pooling, a dense layer on the strokes. */
  public static Network smallConvNet() {
    return Network.from(TWELVE)
        .then("conv", Layer.Convolution.of(6, 3).padding(1))
        .then("tanh", new Layer.Activation(Layer.Nonlinearity.TANH))
        .then("pool", Layer.Pooling.of(Layer.Function.AVERAGE, 2))
        .then("flatten", new Layer.Flatten())
        .then("output", Layer.Dense.of(4))
        .then("softmax", new Layer.Softmax())
        .build();
  }

  /** Batch normalization of the strokes' pixels, each by itself. */
  public static Network normalizedPixels() {
    return Network.from(TWELVE)
        .then("flatten", new Layer.Flatten())
        .then("norm", Layer.BatchNormalization.standard())
        .then("output", Layer.Dense.of(4))
        .then("softmax", new Layer.Softmax())
        .build();
  }

  /** Every layer there is, with the settings that are easy to get wrong. */
  public static Network everyLayer() {
    Extent two = Extent.square(2);
    Extent one = Extent.square(1);
    Extent none = Extent.square(0);
    return Network.from(TWELVE)
        .then("stem", Layer.Convolution.of(4, 3).padding(1))
        .then("relu", new Layer.Activation(Layer.Nonlinearity.RELU))
        .then("wide", new Layer.Convolution(4, Extent.of(3, 2), one, two, two, 2, true))
        .then("norm", Layer.BatchNormalization.standard())
        .then("tanh", new Layer.Activation(Layer.Nonlinearity.TANH)) // 4×12×14
        .then("local", new Layer.LocalResponseNormalization(3, 0.5, 0.75, 1))
        .then("max", new Layer.Pooling(Layer.Function.MAX, Extent.of(3, 3), two, one)) // 4×6×7
        .then("plain", Layer.Convolution.of(6, 3).padding(1).withoutBias())
        .then("sigmoid", new Layer.Activation(Layer.Nonlinearity.SIGMOID))
        .add("padded", new Layer.PadChannels(1, 1), "max")
        .add("sum", new Layer.Add(), "sigmoid", "padded", "plain")
        .then("squeeze", new Layer.GlobalPooling(Layer.Function.AVERAGE))
        .then("excite", Layer.Dense.of(6))
        .then("gate", new Layer.Activation(Layer.Nonlinearity.SIGMOID))
        .add("gated", new Layer.Multiply(), "sum", "gate")
        .then("average", new Layer.Pooling(Layer.Function.AVERAGE, Extent.of(3, 3), two, one))
        .then(
            "enlarged",
            new Layer.TransposedConvolution(4, Extent.of(3, 4), two, Extent.of(0, 1), 2, true))
        .then("cropped", new Layer.Crop(1, 0, 6, 7)) // of 4×7×8
        .add("both", new Layer.Concatenate(), "cropped", "max")
        .then("shares", new Layer.Softmax())
        .then("strided", Layer.Convolution.of(8, 2).stride(2))
        .add("seen", new Layer.GlobalPooling(Layer.Function.MAX), "average")
        .add("flatten", new Layer.Flatten(), "strided")
        .then("narrow", new Layer.Dense(6, false))
        .add("joined", new Layer.Add(), "narrow", "seen")
        .then("vectorNorm", Layer.BatchNormalization.standard())
        .then("drop", new Layer.Dropout(0.2))
        .then("powers", new Layer.PolynomialFeatures(2))
        .then("weighed", Layer.Dense.of(5))
        .add("near", new Layer.GaussianKernel(5, 2), "drop")
        .add("features", new Layer.Multiply(), "weighed", "near")
        .then("output", Layer.Dense.of(4))
        .then("softmax", new Layer.Softmax())
        .build();
  }

  /** A plan for {@code network} on all of {@code data}: SGD at 0.1, batches of 16, 2 epochs. */
  public static Plan plan(Network network, TrainingData data) {
    var choice =
        new Plan.DatasetChoice(new DatasetId("strokes"), data.train().count(), data.test().count());
    return new Plan(
        Optional.empty(),
        network,
        choice,
        new Optimizer.Sgd(0.1),
        Schedule.CONSTANT,
        OptionalDouble.empty(),
        Stopping.NEVER,
        Initialization.XAVIER,
        16,
        2,
        7,
        "auto",
        Precision.FP32,
        Optional.empty(),
        Solver.GRADIENT,
        Optional.empty());
  }

  /** The device, saying that it has another memory than it has. */
  public static Device withMemory(Device device, long bytes) {
    return new Device(
        device.engine(),
        device.kind(),
        device.name(),
        device.backend(),
        device.instructionSet(),
        device.precisions(),
        device.helpers(),
        device.threads(),
        bytes,
        device.repeatability(),
        device.warning());
  }

  /** A device's memory that holds batches of {@code fitting}, but not of twice as many. */
  public static long memoryForBatches(Plan plan, Device device, int fitting) {
    MemoryNeed need = MemoryNeed.of(plan, device);
    return MemoryNeed.memoryFor((need.bytes(fitting) + need.bytes(2 * fitting)) / 2);
  }

  public static Plan with(Plan plan, Optimizer optimizer) {
    return copy(plan, optimizer, plan.batchSize(), plan.epochs(), plan.seed(), plan.precision());
  }

  /** The plan with batches and epochs of another number. */
  public static Plan with(Plan plan, int batchSize, int epochs) {
    return copy(plan, plan.optimizer(), batchSize, epochs, plan.seed(), plan.precision());
  }

  public static Plan with(Plan plan, Precision precision) {
    return copy(plan, plan.optimizer(), plan.batchSize(), plan.epochs(), plan.seed(), precision);
  }

  public static Plan withSeed(Plan plan, long seed) {
    return copy(plan, plan.optimizer(), plan.batchSize(), plan.epochs(), seed, plan.precision());
  }

  /** The plan, starting from a model's weights in some nodes, of which some stay as they are. */
  public static Plan startingFrom(Plan plan, List<String> copied, List<String> frozen) {
    var source = new Start.Source(Start.Kind.RUN, "an earlier run", "0".repeat(64));
    return new Plan(
        plan.architecture(),
        plan.network(),
        plan.dataset(),
        plan.optimizer(),
        plan.schedule(),
        plan.gradientClip(),
        plan.stopping(),
        plan.initialization(),
        plan.batchSize(),
        plan.epochs(),
        plan.seed(),
        plan.engine(),
        plan.precision(),
        Optional.of(new Start(source, copied, frozen)),
        plan.solver(),
        plan.augmentation());
  }

  /** The plan with training images that are moved. */
  public static Plan with(Plan plan, Augmentation augmentation) {
    return new Plan(
        plan.architecture(),
        plan.network(),
        plan.dataset(),
        plan.optimizer(),
        plan.schedule(),
        plan.gradientClip(),
        plan.stopping(),
        plan.initialization(),
        plan.batchSize(),
        plan.epochs(),
        plan.seed(),
        plan.engine(),
        plan.precision(),
        plan.start(),
        plan.solver(),
        Optional.of(augmentation));
  }

  public static Plan with(Plan plan, Schedule schedule) {
    return controlled(plan, schedule, plan.gradientClip(), plan.stopping());
  }

  public static Plan with(Plan plan, Stopping stopping) {
    return controlled(plan, plan.schedule(), plan.gradientClip(), stopping);
  }

  /** The plan with gradients of at most this length. */
  public static Plan withClip(Plan plan, double longest) {
    return controlled(plan, plan.schedule(), OptionalDouble.of(longest), plan.stopping());
  }

  /** The plan with another way to find the weights, in so many rounds. */
  public static Plan solvedBy(Plan plan, Solver solver, int rounds) {
    return new Plan(
        plan.architecture(),
        plan.network(),
        plan.dataset(),
        plan.optimizer(),
        plan.schedule(),
        plan.gradientClip(),
        plan.stopping(),
        plan.initialization(),
        plan.batchSize(),
        rounds,
        plan.seed(),
        plan.engine(),
        plan.precision(),
        plan.start(),
        solver,
        plan.augmentation());
  }

  private static Plan controlled(
      Plan plan, Schedule schedule, OptionalDouble gradientClip, Stopping stopping) {
    return new Plan(
        plan.architecture(),
        plan.network(),
        plan.dataset(),
        plan.optimizer(),
        schedule,
        gradientClip,
        stopping,
        plan.initialization(),
        plan.batchSize(),
        plan.epochs(),
        plan.seed(),
        plan.engine(),
        plan.precision(),
        plan.start(),
        plan.solver(),
        plan.augmentation());
  }

  private static Plan copy(
      Plan plan, Optimizer optimizer, int batchSize, int epochs, long seed, Precision precision) {
    return new Plan(
        plan.architecture(),
        plan.network(),
        plan.dataset(),
        optimizer,
        plan.schedule(),
        plan.gradientClip(),
        plan.stopping(),
        plan.initialization(),
        batchSize,
        epochs,
        seed,
        plan.engine(),
        precision,
        plan.start(),
        plan.solver(),
        plan.augmentation());
  }
}
