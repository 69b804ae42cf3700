package dev.trainyard.worker.speed;

import dev.trainyard.engine.plan.Workload;
import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.exchange.pool.MeasuredSpeed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains some well-known networks on made-up data, each for a blink, to learn how fast a trainer
 * is. The clock ends each, so a slow machine takes hardly longer than a fast one.
 */
public final class MeasureSpeed {
  private final Trainer trainer;
  private final Clock clock;
  private final StopSignal cancelled;

  /**
   * @param cancelled whether to end early, with those that are done
   */
  public MeasureSpeed(Trainer trainer, Clock clock, StopSignal cancelled) {
    this.trainer = trainer;
    this.clock = clock;
    this.cancelled = cancelled;
  }

  /**
   * The figures, one a network.
   *
   * @throws dev.trainyard.engine.training.TrainingFailed if the trainer can't train here
   */
  public List<MeasuredSpeed> all() {
    TrainingData data = MadeUpData.of(ProbePlan.TRAIN);
    List<MeasuredSpeed> speeds = new ArrayList<>();
    for (ProbePlan probe : ProbePlan.all()) {
      if (!cancelled.stopRequested()) {
        TimedTraining timed = new TimedTraining(clock, cancelled);
        trainer.train(probe.plan(), data, timed, timed);
        timed
            .stepsPerSecond()
            .ifPresent(
                steps ->
                    speeds.add(
                        new MeasuredSpeed(
                            probe.title(),
                            Workload.of(probe.plan()),
                            steps * probe.plan().batchSize())));
      }
    }
    return List.copyOf(speeds);
  }
}
