package dev.trainyard.engine.training.loop;

import dev.trainyard.engine.forecast.MemoryNeed;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Fit;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.Device;
import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.TrainingFailed;
import dev.trainyard.engine.training.TrainingObserver;
import dev.trainyard.engine.training.Weights;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/** A trainer whose engine brings the arithmetic and leaves everything else to the shared loop. */
public abstract class LoopTrainer implements Trainer {
  private final Device device;
  private final Clock clock;

  /**
   * @param device whose memory bounds the plans that are tried
   */
  protected LoopTrainer(Device device, Clock clock) {
    this.device = device;
    this.clock = clock;
  }

  /**
   * Makes ready to compute.
   *
   * @param from the weights and the optimizer's memory to begin with
   * @throws TrainingFailed.Unsupported if this engine cannot compute the plan's network
   */
  protected abstract Arithmetic arithmetic(
      Plan plan, TrainingData data, Analysis analysis, TrainingState from);

  /** Whether the device's memory, not a mistake, was the cause: libraries say so in words only. */
  protected abstract boolean isOutOfMemory(RuntimeException failed);

  @Override
  public Device device() {
    return device;
  }

  @Override
  public TrainedNetwork train(
      Plan plan,
      Optional<Weights> source,
      TrainingData data,
      TrainingObserver observer,
      StopSignal stop) {
    data.requireFit(plan);
    return run(plan, data, TrainingState.fresh(plan, source, data), observer, stop);
  }

  @Override
  public TrainedNetwork resume(
      InputStream checkpoint,
      Plan plan,
      TrainingData data,
      TrainingObserver observer,
      StopSignal stop) {
    data.requireFit(plan);
    return run(plan, data, CheckpointFile.read(checkpoint, plan), observer, stop);
  }

  private TrainedNetwork run(
      Plan plan,
      TrainingData data,
      TrainingState from,
      TrainingObserver observer,
      StopSignal stop) {
    Analysis analysis = Analysis.of(plan.network());
    requireAnswers(plan, analysis, data);
    MemoryNeed need = MemoryNeed.of(plan, analysis, device);
    if (need.bytes() > MemoryNeed.room(device)) {
      throw exhausted(need, null);
    }
    try {
      return plan.isByGradient()
          ? descend(plan, data, analysis, from, observer, stop)
          : solve(plan, data, analysis, from, observer, stop);
    } catch (OutOfMemoryError full) {
      throw exhausted(need, full);
    } catch (TrainingFailed failed) {
      throw failed;
    } catch (RuntimeException failed) {
      if (isOutOfMemory(failed)) {
        throw exhausted(need, failed);
      }
      throw isDeviceLost(failed) ? new TrainingFailed.DeviceLost(device.name(), failed) : failed;
    }
  }

  /**
   * After any other "CUDA error: …" a process computes nothing on that device any more (CUDA
   * Runtime API, cudaErrorLaunchFailure and its neighbours).
   */
  private boolean isDeviceLost(RuntimeException failed) {
    return device.kind().equals("cuda")
        && String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT).contains("cuda error");
  }

  /** The failure, with the batch size to try next. */
  private TrainingFailed exhausted(MemoryNeed need, Throwable cause) {
    return new TrainingFailed.OutOfDeviceMemory(
        need.plan().batchSize(), need.fitting(MemoryNeed.room(device)), cause);
  }

  private TrainedNetwork descend(
      Plan plan,
      TrainingData data,
      Analysis analysis,
      TrainingState from,
      TrainingObserver observer,
      StopSignal stop) {
    try (Arithmetic arithmetic = arithmetic(plan, data, analysis, from)) {
      return new TrainingLoop(plan, data, from, arithmetic, clock).run(observer, stop);
    }
  }

  private TrainedNetwork solve(
      Plan plan,
      TrainingData data,
      Analysis analysis,
      TrainingState from,
      TrainingObserver observer,
      StopSignal stop) {
    SolvingLoop.Answer answer =
        (asked, weights) -> {
          var answers = new ArrayList<float[]>();
          try (var arithmetic = arithmetic(plan, asked, analysis, TrainingState.of(weights))) {
            arithmetic.outputs(answers::add);
          }
          return answers.toArray(float[][]::new);
        };
    return new SolvingLoop(plan, data, from.weights(), answer, clock).run(observer, stop);
  }

  private static void requireAnswers(Plan plan, Analysis analysis, TrainingData data) {
    Fit.objection(plan.network(), analysis, data.task(), data.labels().size())
        .ifPresent(
            sentence -> {
              throw new TrainingFailed.UnreadableData(sentence, null);
            });
  }

  /** Every training frees what it took; the library itself lives as long as the process. */
  @Override
  public void close() {}
}
