package dev.trainyard.engine.training.loop;

import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.EpochReport;
import dev.trainyard.engine.training.Progress;
import dev.trainyard.engine.training.Scores;
import dev.trainyard.engine.training.Series;
import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.TrainingFailed;
import dev.trainyard.engine.training.TrainingObserver;
import dev.trainyard.engine.training.Weights;
import dev.trainyard.engine.training.solver.FindWeights;
import dev.trainyard.engine.training.solver.Round;
import dev.trainyard.engine.training.solver.Rounds;
import java.time.Clock;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * One training without gradients: each round of the solver is an epoch of one step. The last
 * round's scores are those of the network itself, as the engine computes it. There are no
 * checkpoints: a solver that was interrupted begins again.
 */
final class SolvingLoop {
  private final Plan plan;
  private final TrainingData data;
  private final Answer answer;
  private final Clock clock;
  private Supplier<Weights> weights;
  private int round;

  /** What an engine makes of examples with some weights. */
  interface Answer {
    float[][] to(TrainingData data, Weights weights);
  }

  /**
   * @param first weights of the network before the first round
   * @param answer to the test examples of the data that it gets
   */
  SolvingLoop(Plan plan, TrainingData data, Weights first, Answer answer, Clock clock) {
    this.plan = plan;
    this.data = data;
    this.answer = answer;
    this.clock = clock;
    this.weights = () -> first;
  }

  TrainedNetwork run(TrainingObserver observer, StopSignal stop) {
    var rounds =
        new Rounds() {
          @Override
          public boolean stopRequested() {
            return stop.stopRequested();
          }

          @Override
          public void ended(Round ended) {
            tell(ended, observer);
          }
        };
    solver().find(plan, data, weights.get(), rounds);
    return network();
  }

  private FindWeights solver() {
    return ServiceLoader.load(FindWeights.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(one -> one.finds(plan.solver()))
        .findFirst()
        .orElseThrow(
            () ->
                new TrainingFailed.Unsupported(
                    "This worker carries no solver for %s.".formatted(plan.solver())));
  }

  private void tell(Round ended, TrainingObserver observer) {
    round++;
    weights = ended.weights();
    Round.Answers answers =
        round == plan.epochs() ? answers() : ended.answers().orElseGet(this::answers);
    int labels = data.labels().size();
    Scores train = Scores.of(answers.train(), data.train().targets(), labels);
    Scores test = Scores.of(answers.test(), data.test().targets(), labels);
    var measure = new Measure(observer, clock);
    measure.value(Series.TRAIN_LOSS, round, round, train.loss());
    measure.value(Series.TRAIN_ACCURACY, round, round, train.accuracy());
    measure.value(Series.TEST_LOSS, round, round, test.loss());
    measure.value(Series.TEST_ACCURACY, round, round, test.accuracy());
    measure.value(Series.TEST_R2, round, round, test.r2());
    ended.measured().forEach((name, value) -> measure.value(new Series(name), round, round, value));
    observer.stepped(new Progress(round, round, plan.steps(), 0));
    observer.epochEnded(new EpochReport(round, round, test, answers.test(), this::network));
  }

  private Round.Answers answers() {
    var train = new TrainingData(data.train(), data.train(), data.labels(), data.preprocessing());
    Weights now = weights.get();
    return new Round.Answers(answer.to(train, now), answer.to(data, now));
  }

  private TrainedNetwork network() {
    return new TrainedNetwork(plan.network(), weights.get(), data.labels(), data.preprocessing());
  }
}
