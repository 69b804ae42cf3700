package dev.trainyard.worker.run;

import static org.awaitility.Awaitility.await;

import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.Checkpoint;
import dev.trainyard.engine.training.Device;
import dev.trainyard.engine.training.EpochReport;
import dev.trainyard.engine.training.InitialWeights;
import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Progress;
import dev.trainyard.engine.training.Scores;
import dev.trainyard.engine.training.Series;
import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.TrainingFailed;
import dev.trainyard.engine.training.TrainingFailed.UnreadableCheckpoint;
import dev.trainyard.engine.training.TrainingObserver;
import dev.trainyard.engine.training.Weights;
import dev.trainyard.exchange.fixture.Exchanges;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Says at each step what an engine would say, and computes nothing: the loss of step s is 1/s, a
 * step is a second. A test allows the steps.
 */
final class ScriptedTrainer implements Trainer {
  private final Semaphore allowed = new Semaphore(0);
  private volatile TrainingFailed failsWith;
  private volatile long failsAt = Long.MAX_VALUE;
  private volatile long waitsAfter = Long.MAX_VALUE;
  private volatile int endsAfter = Integer.MAX_VALUE;
  private volatile Optional<Weights> startedFrom = Optional.empty();

  ScriptedTrainer allow(int steps) {
    allowed.release(steps);
    return this;
  }

  ScriptedTrainer allowAll() {
    return allow(1_000_000);
  }

  ScriptedTrainer failAt(long step, TrainingFailed failure) {
    failsAt = step;
    failsWith = failure;
    return this;
  }

  /** After this step it takes no other before it is to stop. */
  ScriptedTrainer waitForStopAfter(long step) {
    waitsAfter = step;
    return this;
  }

  /** As a plan's own rule would. */
  ScriptedTrainer endAfterEpoch(int epoch) {
    endsAfter = epoch;
    return this;
  }

  /** The weights that the last training was given to start from. */
  Optional<Weights> startedFrom() {
    return startedFrom;
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
  public TrainedNetwork train(
      Plan plan,
      Optional<Weights> source,
      TrainingData data,
      TrainingObserver observer,
      StopSignal stop) {
    startedFrom = source;
    return from(0, plan, data, observer, stop);
  }

  @Override
  public TrainedNetwork resume(
      InputStream checkpoint,
      Plan plan,
      TrainingData data,
      TrainingObserver observer,
      StopSignal stop) {
    try {
      return from(new DataInputStream(checkpoint).readLong(), plan, data, observer, stop);
    } catch (IOException e) {
      throw new UnreadableCheckpoint("The checkpoint is damaged.", e);
    }
  }

  private TrainedNetwork from(
      long done, Plan plan, TrainingData data, TrainingObserver observer, StopSignal stop) {
    for (long step = done + 1; step <= plan.steps(); step++) {
      allowed.acquireUninterruptibly();
      if (step == failsAt) {
        throw failsWith;
      }
      int epoch = (int) ((step - 1) / plan.stepsPerEpoch()) + 1;
      observer.measured(new Measurement(Series.TRAIN_LOSS, epoch, step, Instant.EPOCH, 1.0 / step));
      observer.measured(
          new Measurement(
              Series.IMAGES_PER_SECOND, epoch, step, Instant.EPOCH.plusSeconds(step), 1_000));
      observer.stepped(new Progress(epoch, step, plan.steps(), 1_000));
      boolean over = step == endsAfter * plan.stepsPerEpoch();
      if (over) {
        observer.endsEarly("Enough after epoch " + epoch + ".");
      }
      if (step % plan.stepsPerEpoch() == 0) {
        end(epoch, step, plan, data, observer);
      }
      if (step == waitsAfter) {
        await().until(stop::stopRequested);
      }
      if (stop.stopRequested() || observer.wantsCheckpoint()) {
        observer.checkpoint(new At(epoch, step));
      }
      if (stop.stopRequested() || over) {
        break;
      }
    }
    return network(plan, data);
  }

  private static void end(
      int epoch, long step, Plan plan, TrainingData data, TrainingObserver observer) {
    observer.measured(
        new Measurement(Series.TRAIN_ACCURACY, epoch, step, Instant.EPOCH, 1 - 1.0 / step));
    observer.measured(new Measurement(Series.TEST_LOSS, epoch, step, Instant.EPOCH, 2.0 / step));
    observer.measured(
        new Measurement(Series.TEST_ACCURACY, epoch, step, Instant.EPOCH, 1 - 2.0 / step));
    float[] even = new float[data.labels().size()];
    Arrays.fill(even, 1f / even.length);
    float[][] probabilities = new float[data.test().count()][];
    Arrays.fill(probabilities, even);
    observer.epochEnded(
        new EpochReport(
            epoch,
            step,
            Scores.of(probabilities, data.test().targets(), even.length),
            probabilities,
            () -> network(plan, data)));
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

  private record At(int wholeEpochs, long step) implements Checkpoint {
    @Override
    public int epoch() {
      return wholeEpochs;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      new DataOutputStream(out).writeLong(step);
    }
  }
}
