package dev.trainyard.engine.training.solver;

import dev.trainyard.engine.training.StopSignal;

/** Hears how finding weights goes, and says whether to go on. */
public interface Rounds extends StopSignal {
  void ended(Round round);
}
