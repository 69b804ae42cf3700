package dev.trainyard.engine.training.loop;

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
import java.util.Optional;

/** One training: a step for every batch of every epoch, measured and kept on the way. */
final class TrainingLoop {
  private final Plan plan;
  private final TrainingData data;
  private final Arithmetic arithmetic;
  private final Interval interval;
  private final Throughput throughput;
  private final Clock clock;
  private final StopEarly early;
  private long step;
  private long settled;

  TrainingLoop(
      Plan plan, TrainingData data, TrainingState from, Arithmetic arithmetic, Clock clock) {
    this.plan = plan;
    this.data = data;
    this.arithmetic = arithmetic;
    this.interval = from.interval();
    this.throughput = new Throughput(clock);
    this.clock = clock;
    this.early = new StopEarly(plan.stopping(), from.stopping(), clock);
    this.step = from.step();
    this.settled = from.step();
  }

  /**
   * Trains to the plan's end, until a rule of the plan ends it early, or until {@code stop} asks to
   * end.
   *
   * @throws TrainingFailed.Diverged at the first loss that is not finite
   */
  TrainedNetwork run(TrainingObserver observer, StopSignal stop) {
    var measure = new Measure(observer, clock);
    Cadence cadence = Cadence.of(plan);
    var layers = new ExamineLayers(plan, arithmetic, observer, clock);
    int examples = plan.dataset().train();
    boolean over = endsEarly(observer);
    throughput.begin();
    for (int epoch = epochAfter(step); epoch <= plan.epochs() && !over; epoch++) {
      EpochOrder order = EpochOrder.of(plan.seed(), epoch, examples);
      while (step < epoch * plan.stepsPerEpoch() && !over) {
        int from = (int) (step % plan.stepsPerEpoch()) * plan.batchSize();
        int size = Math.min(plan.batchSize(), examples - from);
        arithmetic.step(order, from, size, ++step, plan.learningRate(step));
        throughput.add(size);
        boolean epochEnds = step == epoch * plan.stepsPerEpoch() || early.timeIsUp();
        if (epochEnds || cadence.measuresAfter(step)) {
          measure(measure, epoch);
        }
        layers.after(step, epoch);
        observer.stepped(new Progress(epoch, step, plan.steps(), throughput.imagesPerSecond()));
        if (epochEnds) {
          EpochReport report = evaluate(measure, epoch);
          early.epochEnded(report.testLoss());
          over = endsEarly(observer);
          observer.epochEnded(report);
          throughput.begin();
        }
        boolean stopping = stop.stopRequested();
        if (stopping || observer.wantsCheckpoint()) {
          settle(measure, epoch);
          observer.checkpoint(CheckpointFile.of(plan, state()));
        }
        if (stopping) {
          return network();
        }
      }
    }
    return network();
  }

  /** The epoch of the step after {@code step}, 1 for the first. */
  private int epochAfter(long step) {
    return (int) (step / plan.stepsPerEpoch()) + 1;
  }

  /** Whether the training is over before the plan is; then the observer has heard why. */
  private boolean endsEarly(TrainingObserver observer) {
    if (step == 0 || step == plan.steps()) {
      return false;
    }
    Optional<String> reason = early.reason(epochAfter(step - 1));
    reason.ifPresent(observer::endsEarly);
    return reason.isPresent();
  }

  /** Takes in what the steps since the last time saw; waits for the device. */
  private void settle(Measure measure, int epoch) {
    for (StepResult result : arithmetic.results()) {
      long from = settled % plan.stepsPerEpoch() * plan.batchSize();
      int size = (int) Math.min(plan.batchSize(), plan.dataset().train() - from);
      settled++;
      interval.add(result.loss(), result.correct(), size);
      if (!Double.isFinite(result.loss())) {
        measure.value(Series.TRAIN_LOSS, epoch, settled, result.loss());
        throw diverged(epoch, settled, result.loss());
      }
    }
  }

  private void measure(Measure measure, int epoch) {
    settle(measure, epoch);
    throughput.measure();
    measure.value(Series.TRAIN_LOSS, epoch, step, interval.loss());
    int decisions = data.train().targets().decisions();
    if (decisions > 0) {
      measure.value(Series.TRAIN_ACCURACY, epoch, step, interval.accuracy(decisions));
    }
    measure.value(Series.LEARNING_RATE, epoch, step, plan.learningRate(step));
    measure.value(Series.IMAGES_PER_SECOND, epoch, step, throughput.imagesPerSecond());
    interval.clear();
  }

  private EpochReport evaluate(Measure measure, int epoch) {
    var scoring = new ScoreOutputs(data.test().targets(), data.labels().size());
    arithmetic.outputs(scoring);
    Scores scores = scoring.scores();
    measure.value(Series.TEST_LOSS, epoch, step, scores.loss());
    measure.value(Series.TEST_ACCURACY, epoch, step, scores.accuracy());
    measure.value(Series.TEST_MEAN_IOU, epoch, step, scores.meanIou());
    measure.value(Series.TEST_R2, epoch, step, scores.r2());
    if (!Double.isFinite(scores.loss())) {
      throw diverged(epoch, step, scores.loss());
    }
    return new EpochReport(epoch, step, scores, scoring.kept(), this::network);
  }

  private TrainingFailed diverged(int epoch, long step, double loss) {
    return new TrainingFailed.Diverged(epoch, step, loss, plan.optimizer().learningRate());
  }

  private TrainedNetwork network() {
    return new TrainedNetwork(
        plan.network(), arithmetic.weights(), data.labels(), data.preprocessing());
  }

  private TrainingState state() {
    return new TrainingState(
        step, arithmetic.weights(), arithmetic.memory(), interval.copy(), early.state());
  }
}
