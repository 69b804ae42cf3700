package dev.trainyard.engine.plan;

import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.HeldOut;
import dev.trainyard.engine.dataset.MadeChoice;
import dev.trainyard.engine.network.Network;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Everything needed to repeat a training.
 *
 * @param architecture the recipe that made the network; empty if the network was written out
 * @param network what is trained, checked against the data set
 * @param gradientClip a gradient that is longer, over all trained weights, is shortened to this
 *     length (Pascanu et al. 2013, algorithm 1), before weight decay is added
 * @param engine "auto" or an engine's name
 * @param precision what it asks for; {@link dev.trainyard.engine.training.Trainer#precision} says
 *     what it gets
 * @param start where a fine-tuning begins; empty if every weight is drawn fresh
 * @param solver how the weights are found; of one without gradients an epoch is a round, of one
 *     step, and optimizer, schedule, clip, initialization and batch size say nothing
 * @param augmentation how the training images are moved; empty if they are shown as they are
 */
public record Plan(
    Optional<ArchitectureChoice> architecture,
    Network network,
    DatasetChoice dataset,
    Optimizer optimizer,
    Schedule schedule,
    OptionalDouble gradientClip,
    Stopping stopping,
    Initialization initialization,
    int batchSize,
    int epochs,
    long seed,
    String engine,
    Precision precision,
    Optional<Start> start,
    Solver solver,
    Optional<Augmentation> augmentation) {

  /**
   * The first {@code train} and {@code test} examples of a data set.
   *
   * @param classes only these, in this order; empty for all of them
   * @param made what was chosen, if the set is made
   * @param heldOut test examples that are passed over
   */
  public record DatasetChoice(
      DatasetId id,
      int train,
      int test,
      List<Integer> classes,
      MadeChoice made,
      Optional<HeldOut> heldOut) {
    public DatasetChoice {
      classes = List.copyOf(classes);
    }

    /** Of all classes of a set that is not made, nothing held out. */
    public DatasetChoice(DatasetId id, int train, int test) {
      this(id, train, test, List.of(), MadeChoice.NOTHING, Optional.empty());
    }
  }

  /** Nodes whose weights never change. */
  public Set<String> frozen() {
    return start.map(Start::frozen).map(Set::copyOf).orElse(Set.of());
  }

  /** Steps of one epoch; the last batch may be smaller. */
  public long stepsPerEpoch() {
    return isByGradient() ? ((long) dataset.train() + batchSize - 1) / batchSize : 1;
  }

  /** Whether the weights are found step by step. */
  public boolean isByGradient() {
    return solver instanceof Solver.Gradient;
  }

  /** Steps of the whole plan. */
  public long steps() {
    return epochs * stepsPerEpoch();
  }

  /**
   * The learning rate of one step.
   *
   * @param step 1 for the first of the run
   */
  public double learningRate(long step) {
    return optimizer.learningRate() * schedule.share(step, stepsPerEpoch(), steps());
  }
}
