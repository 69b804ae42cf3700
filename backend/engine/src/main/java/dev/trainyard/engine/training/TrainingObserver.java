package dev.trainyard.engine.training;

import dev.trainyard.engine.training.health.HealthReport;

/** Hears how a training goes. Called by the training thread: an implementation never waits. */
public interface TrainingObserver {
  /** Says nothing, asks nothing. */
  TrainingObserver SILENT =
      new TrainingObserver() {
        @Override
        public void measured(Measurement measurement) {}
      };

  void measured(Measurement measurement);

  /** Called after every step. */
  default void stepped(Progress progress) {}

  default void epochEnded(EpochReport report) {}

  /** Asked once, before the first step: whether {@link #health} is told at all. */
  default boolean wantsHealth() {
    return false;
  }

  /** Called now and then, after the measurements of the step and before its {@link #stepped}. */
  default void health(HealthReport report) {}

  /**
   * A rule of the plan's {@link dev.trainyard.engine.plan.Stopping} ends the training before its
   * last epoch. The report of the epoch under way, if there is one, follows and is the last.
   *
   * @param reason in words
   */
  default void endsEarly(String reason) {}

  /** Asked after every step and each epoch; if true a {@link #checkpoint} follows at once. */
  default boolean wantsCheckpoint() {
    return false;
  }

  /** Every measurement up to the checkpoint's step has been given before. */
  default void checkpoint(Checkpoint checkpoint) {}
}
