package dev.trainyard.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.plan.Initialization;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.plan.Schedule;
import dev.trainyard.engine.plan.Solver;
import dev.trainyard.engine.plan.Stopping;
import dev.trainyard.engine.training.EpochReport;
import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainerProvider;
import dev.trainyard.engine.training.TrainerProvider.DeviceRequest;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.TrainingObserver;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Trains with the engine on the class path, whichever it is. */
final class EngineRuns {
  private EngineRuns() {}

  /** Trains one epoch and shows its report. */
  static void train(
      Network network, TrainingData data, int batch, BiConsumer<EpochReport, TrainingData> look) {
    Plan plan =
        new Plan(
            Optional.empty(),
            network,
            new Plan.DatasetChoice(
                new DatasetId("examples"), data.train().count(), data.test().count()),
            new Optimizer.Adam(0.001, 0.9, 0.999, 1e-8),
            Schedule.CONSTANT,
            OptionalDouble.empty(),
            Stopping.NEVER,
            Initialization.HE,
            batch,
            1,
            1,
            "auto",
            Precision.FP32,
            Optional.empty(),
            Solver.GRADIENT,
            Optional.empty());
    Look epoch = new Look(report -> look.accept(report, data));
    try (Trainer trainer = provider().open(DeviceRequest.AUTO)) {
      trainer.train(plan, data, epoch, StopSignal.NEVER);
    }
    assertThat(epoch.reports).isEqualTo(1);
  }

  /** Pixels and labels without meaning. */
  static TrainingData noise(Shape.Image shape, int classes, int train, int test) {
    Random random = new Random(1);
    int channels = shape.channels();
    return new TrainingData(
        noise(shape, classes, train, random),
        noise(shape, classes, test, random),
        labels(classes),
        new Preprocessing(
            IntStream.range(0, channels).mapToObj(i -> 0.4 + 0.02 * i).toList(),
            Collections.nCopies(channels, 0.25)));
  }

  static List<String> labels(int classes) {
    return IntStream.range(0, classes).mapToObj(String::valueOf).toList();
  }

  /** The examples as a network sees them. */
  static float[][] inputs(Examples examples, Preprocessing preprocessing) {
    int size = Math.toIntExact(examples.shape().elements());
    float[] all = preprocessing.apply(examples.inputs());
    float[][] inputs = new float[examples.count()][];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = Arrays.copyOfRange(all, i * size, (i + 1) * size);
    }
    return inputs;
  }

  private static Examples noise(Shape.Image shape, int classes, int count, Random random) {
    byte[] pixels = new byte[Math.toIntExact(count * shape.elements())];
    random.nextBytes(pixels);
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) random.nextInt(classes);
    }
    return new Examples(shape, pixels, labels);
  }

  private static TrainerProvider provider() {
    return ServiceLoader.load(TrainerProvider.class).findFirst().orElseThrow();
  }

  private static final class Look implements TrainingObserver {
    private final Consumer<EpochReport> look;
    private int reports;

    Look(Consumer<EpochReport> look) {
      this.look = look;
    }

    @Override
    public void measured(Measurement measurement) {}

    @Override
    public void epochEnded(EpochReport report) {
      reports++;
      look.accept(report);
    }
  }
}
