package dev.trainyard.benchmark.engine;

import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.plan.Augmentation;
import dev.trainyard.engine.plan.Initialization;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.plan.Schedule;
import dev.trainyard.engine.plan.Solver;
import dev.trainyard.engine.plan.Stopping;
import dev.trainyard.engine.training.Device;
import dev.trainyard.engine.training.EpochReport;
import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Progress;
import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainerProvider;
import dev.trainyard.engine.training.TrainerProvider.DeviceRequest;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.TrainingObserver;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;

/** The engine on the class path, its whole training loop included. */
public final class Trainyard implements Contestant {
  private static final int ENDLESS = 100_000;

  private final Trainer trainer;
  private final String engine;
  private final Precision precision;

  private Trainyard(TrainerProvider provider, Precision precision) {
    this.trainer = provider.open(DeviceRequest.AUTO);
    this.engine = provider.engine();
    this.precision = precision;
  }

  /** argv: "fp32" or "bf16", then what {@link Compete} takes. */
  public static void main(String[] arguments) {
    Precision precision = Precision.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    List<String> rest = List.of(arguments).subList(1, arguments.length);
    Compete.with(new Trainyard(provider(), precision), rest);
  }

  /** The engine that is there, in 32 bits. */
  static Trainyard onClassPath() {
    return new Trainyard(provider(), Precision.FP32);
  }

  private static TrainerProvider provider() {
    return ServiceLoader.load(TrainerProvider.class)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no engine on the class path."));
  }

  @Override
  public String runsOn() {
    Device device = trainer.device();
    return "%s on %s, %s %s, %d threads%s"
        .formatted(
            device.backend(),
            device.name(),
            device.instructionSet(),
            String.join(", ", device.helpers()),
            device.threads(),
            device.warning().map(warning -> ". " + warning).orElse(""));
  }

  @Override
  public void race(Task task, Stopwatch stopwatch) {
    var observer =
        new TrainingObserver() {
          @Override
          public void measured(Measurement measurement) {}

          @Override
          public void stepped(Progress progress) {
            stopwatch.stepped(() -> {});
          }
        };
    train(task, new Course(Digits.RACE, Task.BATCH, ENDLESS, 1), observer, stopwatch::over);
  }

  @Override
  public Exam examine(Task task, Course course) {
    var last = new AtomicReference<Exam>();
    var observer =
        new TrainingObserver() {
          @Override
          public void measured(Measurement measurement) {}

          @Override
          public void epochEnded(EpochReport report) {
            last.set(new Exam(report.testLoss(), report.testAccuracy()));
          }
        };
    train(task, course, observer, StopSignal.NEVER);
    return last.get();
  }

  /** One epoch of so many steps. */
  void train(Task task, int steps, Optional<Augmentation> augmentation, TrainingObserver observer) {
    var course = new Course(steps * Task.BATCH, Task.BATCH, 1, 1);
    train(task, course, augmentation, observer, StopSignal.NEVER);
  }

  private void train(Task task, Course course, TrainingObserver observer, StopSignal stop) {
    train(task, course, Optional.empty(), observer, stop);
  }

  private void train(
      Task task,
      Course course,
      Optional<Augmentation> augmentation,
      TrainingObserver observer,
      StopSignal stop) {
    Plan plan =
        new Plan(
            Optional.empty(),
            Networks.of(task),
            new Plan.DatasetChoice(new DatasetId("mnist"), course.train(), course.test()),
            new Optimizer.Adam(task.learningRate, 0.9, 0.999, 1e-8),
            Schedule.CONSTANT,
            OptionalDouble.empty(),
            Stopping.NEVER,
            Initialization.XAVIER,
            Task.BATCH,
            course.epochs(),
            course.seed(),
            engine,
            precision,
            Optional.empty(),
            Solver.GRADIENT,
            augmentation);
    requirePrecision(trainer.precision(plan));
    TrainingData data = Digits.first(course.train(), course.test());
    trainer.train(plan, data, observer, stop);
  }

  /** A figure under another precision's name would be a wrong one. */
  private void requirePrecision(Precision given) {
    if (given != precision) {
      throw new IllegalStateException(
          "%s trains this in %s, not in %s."
              .formatted(engine, given.name().toLowerCase(Locale.ROOT), precision));
    }
  }
}
