package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunState;
import java.util.Optional;

/** How a worker says that a run ended. */
public sealed interface Outcome {
  RunState state();

  /** In words, never empty. */
  String reason();

  /** The plan was done. */
  record Succeeded(String reason, RunResult result) implements Outcome {
    @Override
    public RunState state() {
      return RunState.SUCCEEDED;
    }
  }

  /** The plan could not be done. */
  record Failed(String reason, Failure failure) implements Outcome {
    @Override
    public RunState state() {
      return RunState.FAILED;
    }
  }

  /**
   * The worker heard STOP. The words of the one who asked for it stand as the reason; these are
   * used if nobody did.
   *
   * @param result as far as it got
   */
  record Stopped(String reason, Optional<RunResult> result) implements Outcome {
    @Override
    public RunState state() {
      return RunState.STOPPED;
    }
  }
}
