package dev.trainyard.benchmark.engine;

import dev.trainyard.dl4j.Dl4jTrainerProvider;
import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.NetworkBuilder;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.plan.Initialization;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.engine.training.Progress;
import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainerProvider.DeviceRequest;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.TrainingObserver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** The same networks by the product's own trainer, its whole loop included. */
final class Trainyard {
  private static final Shape.Image INPUT = new Shape.Image(1, 28, 28);

  private Trainyard() {}

  static Score measure(Task task) {
    int steps = task.warmUp + task.steps;
    Plan plan =
        new Plan(
            Optional.empty(),
            task == Task.LENET ? lenet() : resnet(),
            new Plan.DatasetChoice(new DatasetId("noise"), steps * Task.BATCH, 1),
            new Optimizer.Adam(1e-3, 0.9, 0.999, 1e-8),
            Initialization.XAVIER,
            Task.BATCH,
            1,
            1,
            "dl4j",
            Precision.AUTO);
    var data =
        new TrainingData(
            noise(steps * Task.BATCH),
            noise(1),
            IntStream.range(0, 10).mapToObj(String::valueOf).toList(),
            new Preprocessing(List.of(0.5), List.of(0.29)));
    var clock = new Clock(task);
    try (Trainer trainer = new Dl4jTrainerProvider().open(DeviceRequest.CPU)) {
      trainer.train(plan, data, clock, StopSignal.NEVER);
    }
    return clock.score();
  }

  private static Network lenet() {
    return NetworkBuilder.from(INPUT)
        .then("c1", Layer.Convolution.of(20, 5))
        .then("p1", Layer.Pooling.of(Layer.Function.MAX, 2))
        .then("c2", Layer.Convolution.of(50, 5))
        .then("p2", Layer.Pooling.of(Layer.Function.MAX, 2))
        .then("flatten", new Layer.Flatten())
        .then("d1", Layer.Dense.of(500))
        .then("relu", new Layer.Activation(Layer.Nonlinearity.RELU))
        .then("output", Layer.Dense.of(10))
        .then("softmax", new Layer.Softmax())
        .build();
  }

  private static Network resnet() {
    return Architectures.byId("resnet-20").orElseThrow().network(INPUT, 10, 1, Map.of());
  }

  private static Examples noise(int count) {
    var random = new Random(1);
    byte[] pixels = new byte[(int) (count * INPUT.elements())];
    byte[] labels = new byte[count];
    random.nextBytes(pixels);
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (i % 10);
    }
    return new Examples(INPUT, pixels, labels);
  }

  /** Looks at the clock after the warm-up and after the last step. */
  private static final class Clock implements TrainingObserver {
    private final Task task;
    private long start;
    private long processor;
    private Score score;

    Clock(Task task) {
      this.task = task;
    }

    @Override
    public void measured(Measurement measurement) {}

    @Override
    public void stepped(Progress progress) {
      if (progress.step() == task.warmUp) {
        start = System.nanoTime();
        processor = Score.processorNanos();
      } else if (progress.step() == task.warmUp + task.steps) {
        double images = (double) task.steps * Task.BATCH;
        score =
            new Score(
                images / ((System.nanoTime() - start) / 1e9),
                (Score.processorNanos() - processor) / 1e6 / images);
      }
    }

    Score score() {
      return score;
    }
  }
}
