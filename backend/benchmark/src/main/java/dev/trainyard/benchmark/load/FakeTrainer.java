package dev.trainyard.benchmark.load;

import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.Checkpoint;
import dev.trainyard.engine.training.Device;
import dev.trainyard.engine.training.EpochReport;
import dev.trainyard.engine.training.InitialWeights;
import dev.trainyard.engine.training.Progress;
import dev.trainyard.engine.training.Scores;
import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.TrainingFailed.UnreadableCheckpoint;
import dev.trainyard.engine.training.TrainingObserver;
import dev.trainyard.engine.training.Weights;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Tells {@link FakeCurve} step by step at a steady pace, as an engine on a GPU would. */
final class FakeTrainer implements Trainer {
  private static final long MEMORY = 8L << 30;

  private final Duration pace;

  FakeTrainer(Duration pace) {
    this.pace = pace;
  }

  @Override
  public Device device() {
    return new Device(
        FakeEngine.NAME,
        "cpu",
        "Fake, %d ms a step".formatted(pace.toMillis()),
        "none",
        "none",
        List.of(Precision.FP32),
        List.of(),
        1,
        MEMORY,
        "Equal seeds give equal bits.",
        Optional.empty());
  }

  @Override
  public Precision precision(Plan plan) {
    return Precision.FP32;
  }

  @Override
  public TrainedNetwork train(
      Plan plan,
      Optional<Weights> source,
      TrainingData data,
      TrainingObserver observer,
      StopSignal stop) {
    return after(0, plan, data, observer, stop);
  }

  @Override
  public TrainedNetwork resume(
      InputStream checkpoint,
      Plan plan,
      TrainingData data,
      TrainingObserver observer,
      StopSignal stop) {
    try {
      return after(new DataInputStream(checkpoint).readLong(), plan, data, observer, stop);
    } catch (IOException e) {
      throw new UnreadableCheckpoint("The checkpoint is damaged.", e);
    }
  }

  private TrainedNetwork after(
      long done, Plan plan, TrainingData data, TrainingObserver observer, StopSignal stop) {
    FakeCurve curve = new FakeCurve(plan.seed(), plan.stepsPerEpoch());
    long next = System.nanoTime();
    boolean over = false;
    for (long step = done + 1; step <= plan.steps() && !over; step++) {
      next += pace.toNanos();
      sleepUntil(next);
      curve.at(step, Instant.now()).forEach(observer::measured);
      observer.stepped(new Progress(curve.epoch(step), step, plan.steps(), imagesPerSecond(plan)));
      if (step % plan.stepsPerEpoch() == 0) {
        observer.epochEnded(report(curve.epoch(step), step, plan, data));
      }
      over = stop.stopRequested();
      if (over || observer.wantsCheckpoint()) {
        observer.checkpoint(new At((int) (step / plan.stepsPerEpoch()), step));
      }
    }
    return network(plan, data);
  }

  private double imagesPerSecond(Plan plan) {
    return plan.batchSize() * 1e9 / pace.toNanos();
  }

  private static void sleepUntil(long time) {
    for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static EpochReport report(int epoch, long step, Plan plan, TrainingData data) {
    float[] even = new float[data.labels().size()];
    Arrays.fill(even, 1f / even.length);
    float[][] outputs = new float[data.test().count()][];
    Arrays.fill(outputs, even);
    return new EpochReport(
        epoch,
        step,
        Scores.of(outputs, data.test().targets(), even.length),
        outputs,
        () -> network(plan, data));
  }

  private static TrainedNetwork network(Plan plan, TrainingData data) {
    return new TrainedNetwork(
        plan.network(),
        InitialWeights.of(plan.network(), plan.initialization(), plan.seed()),
        data.labels(),
        data.preprocessing());
  }

  @Override
  public void close() {}

  /** All that a fake training remembers. */
  private record At(int epoch, long step) implements Checkpoint {
    @Override
    public void writeTo(OutputStream out) throws IOException {
      DataOutputStream data = new DataOutputStream(out);
      data.writeLong(step);
      data.flush();
    }
  }
}
