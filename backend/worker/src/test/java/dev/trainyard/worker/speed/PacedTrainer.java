package dev.trainyard.worker.speed;

import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.Device;
import dev.trainyard.engine.training.InitialWeights;
import dev.trainyard.engine.training.Progress;
import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.TrainingObserver;
import dev.trainyard.engine.training.Weights;
import dev.trainyard.exchange.fixture.Exchanges;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/** Computes nothing: its first step takes a second, each other one as long as a test says. */
public final class PacedTrainer implements Trainer {
  private static final Duration FIRST = Duration.ofSeconds(1);

  private final TurnedClock clock;
  private final Duration step;
  int steps;

  public PacedTrainer(TurnedClock clock, Duration step) {
    this.clock = clock;
    this.step = step;
  }

  @Override
  public TrainedNetwork train(
      Plan plan,
      Optional<Weights> source,
      TrainingData data,
      TrainingObserver observer,
      StopSignal stop) {
    data.requireFit(plan);
    long done = 0;
    while (!stop.stopRequested()) {
      clock.turn(done == 0 ? FIRST : step);
      done++;
      steps++;
      observer.stepped(new Progress(1, done, plan.steps(), 0));
    }
    return new TrainedNetwork(
        plan.network(),
        InitialWeights.of(plan.network(), plan.initialization(), plan.seed()),
        data.labels(),
        data.preprocessing());
  }

  @Override
  public TrainedNetwork resume(
      InputStream checkpoint,
      Plan plan,
      TrainingData data,
      TrainingObserver observer,
      StopSignal stop) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Device device() {
    return Exchanges.cpu("dl4j");
  }

  @Override
  public Precision precision(Plan plan) {
    return Precision.FP32;
  }

  @Override
  public void close() {}
}
