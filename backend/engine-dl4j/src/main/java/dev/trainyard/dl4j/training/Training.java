package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.Buffers;
import dev.trainyard.dl4j.graph.Parameters;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.Cadence;
import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.EpochReport;
import dev.trainyard.engine.training.Interval;
import dev.trainyard.engine.training.Progress;
import dev.trainyard.engine.training.Scores;
import dev.trainyard.engine.training.Series;
import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.TrainingFailed;
import dev.trainyard.engine.training.TrainingObserver;
import java.time.Clock;

/** One training: forward, loss, backward, step, for every batch of every epoch. */
public final class Training implements AutoCloseable {
  private final Plan plan;
  private final TrainingData data;
  private final Buffers buffers = new Buffers();
  private final Parameters parameters;
  private final Optimization optimization;
  private final TrainingSteps steps;
  private final Evaluation evaluation;
  private final Interval interval;
  private final Throughput throughput;
  private final Clock clock;
  private long step;

  /**
   * @param from where to begin
   * @param deviceBytes how much memory there is
   * @throws TrainingFailed.Unsupported if this engine cannot compute the plan's network
   * @throws TrainingFailed.OutOfDeviceMemory if the plan needs more memory than there is
   */
  public Training(Plan plan, TrainingData data, TrainingState from, long deviceBytes, Clock clock) {
    this.plan = plan;
    this.data = data;
    this.clock = clock;
    this.step = from.step();
    this.interval = from.interval();
    this.throughput = new Throughput(clock);
    Analysis analysis = Analysis.of(plan.network());
    if (analysis.output().elements() != data.labels().size()) {
      throw new TrainingFailed.UnreadableData(
          "The network ends with %d outputs, but the data set has %d classes. Give the last dense layer %d units."
              .formatted(analysis.output().elements(), data.labels().size(), data.labels().size()),
          null);
    }
    MemoryNeed.require(plan, analysis, deviceBytes);
    try {
      parameters = new Parameters(from.weights(), buffers);
      optimization = Optimization.of(plan.optimizer(), parameters, buffers);
      from.restore(optimization);
      steps = new TrainingSteps(plan, data, analysis, parameters, buffers);
      evaluation = new Evaluation(data, analysis, parameters, buffers);
    } catch (RuntimeException | Error failed) {
      buffers.close();
      throw failed;
    }
  }

  /**
   * Trains to the plan's end, or until {@code stop} asks to end.
   *
   * @throws TrainingFailed.Diverged at the first loss that is not finite
   */
  public TrainedNetwork run(TrainingObserver observer, StopSignal stop) {
    var measure = new Measure(observer, clock);
    Cadence cadence = Cadence.of(plan);
    throughput.begin();
    for (int epoch = (int) (step / plan.stepsPerEpoch()) + 1; epoch <= plan.epochs(); epoch++) {
      int[] order = EpochOrder.of(plan.seed(), epoch, plan.dataset().train());
      while (step < epoch * plan.stepsPerEpoch()) {
        TrainingStep batch = steps.next(order, step++);

        CrossEntropy.Result result = batch.forward(step);
        interval.add(result.loss(), result.correct(), batch.size());
        if (!Double.isFinite(result.loss())) {
          measure.value(Series.TRAIN_LOSS, epoch, step, result.loss());
        }
        requireFinite(epoch, result.loss());
        batch.backward();
        optimization.step(step);

        throughput.add(batch.size());
        if (cadence.measuresAfter(step)) {
          measure(measure, epoch);
        }
        observer.stepped(new Progress(epoch, step, plan.steps(), throughput.imagesPerSecond()));
        if (step == epoch * plan.stepsPerEpoch()) {
          observer.epochEnded(evaluate(measure, epoch));
          throughput.begin();
        }
        boolean stopping = stop.stopRequested();
        if (stopping || observer.wantsCheckpoint()) {
          observer.checkpoint(CheckpointFile.of(plan, state()));
        }
        if (stopping) {
          return network();
        }
      }
    }
    return network();
  }

  private void requireFinite(int epoch, double loss) {
    if (!Double.isFinite(loss)) {
      throw new TrainingFailed.Diverged(epoch, step, loss, plan.optimizer().learningRate());
    }
  }

  private void measure(Measure measure, int epoch) {
    throughput.measure();
    measure.value(Series.TRAIN_LOSS, epoch, step, interval.loss());
    measure.value(Series.TRAIN_ACCURACY, epoch, step, interval.accuracy());
    measure.value(Series.LEARNING_RATE, epoch, step, plan.optimizer().learningRate());
    measure.value(Series.IMAGES_PER_SECOND, epoch, step, throughput.imagesPerSecond());
    interval.clear();
  }

  private EpochReport evaluate(Measure measure, int epoch) {
    float[][] probabilities = evaluation.probabilities();
    Scores scores = Scores.of(probabilities, data.test().labels());
    measure.value(Series.TEST_LOSS, epoch, step, scores.loss());
    measure.value(Series.TEST_ACCURACY, epoch, step, scores.accuracy());
    requireFinite(epoch, scores.loss());
    return new EpochReport(
        epoch, step, scores.loss(), scores.accuracy(), probabilities, this::network);
  }

  private TrainedNetwork network() {
    return new TrainedNetwork(
        plan.network(), parameters.weights(), data.labels(), data.preprocessing());
  }

  private TrainingState state() {
    return TrainingState.of(step, parameters, optimization, interval);
  }

  @Override
  public void close() {
    buffers.close();
  }
}
