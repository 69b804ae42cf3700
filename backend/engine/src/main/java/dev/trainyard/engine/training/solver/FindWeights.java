package dev.trainyard.engine.training.solver;

import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Solver;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.Weights;

/** Finds weights as one kind of {@link Solver} says; found by {@link java.util.ServiceLoader}. */
public interface FindWeights {

  /** Whether this is what the plan's solver asks for. */
  boolean finds(Solver solver);

  /**
   * Finds the weights, round by round, in as many rounds as the plan has epochs. Returns within
   * seconds, with fewer rounds, when {@link Rounds#stopRequested} asks to end.
   *
   * @param first weights of the whole network; centres of Gaussian kernels are where they belong,
   *     all others mean nothing
   */
  void find(Plan plan, TrainingData data, Weights first, Rounds rounds);
}
