package dev.trainyard.engine.document;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Forest;
import dev.trainyard.engine.network.LinearReadout;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Task;
import dev.trainyard.engine.plan.Solver;
import java.util.Optional;

/** Whether a solver can find a network's weights from so many examples. */
record SolverFit(Network network, int train) {
  /** 200 MB in 32-bit floats. */
  private static final long MOST_WEIGHTS = 50_000_000;

  /** Why not, as a sentence; empty if it can. */
  Optional<String> objection(Solver solver) {
    if (solver instanceof Solver.LeastSquares) {
      return leastSquares();
    } else if (solver instanceof Solver.Svm) {
      return svm();
    } else if (solver instanceof Solver.Boosting) {
      return boosting();
    }
    return Optional.empty();
  }

  /** How often the weights are improved: the epochs of the plan. */
  int rounds(Solver solver) {
    return solver instanceof Solver.Boosting ? Forest.of(network).map(Forest::rounds).orElse(1) : 1;
  }

  private Optional<String> leastSquares() {
    Optional<LinearReadout> readout = LinearReadout.of(network);
    if (readout.isEmpty()) {
      return Optional.of(
          "Least squares solves one dense layer: before it may stand only flatten, polynomial"
              + " features and Gaussian kernels. Choose linear, polynomial or softmax regression or"
              + " the kernel machine.");
    }
    long features = inputs(readout.get().output().inputs().get(0));
    return features > Solver.LeastSquares.MOST_FEATURES
        ? say(
            "Least squares solves for at most %,d inputs of the dense layer at once; here are %,d.",
            Solver.LeastSquares.MOST_FEATURES, features)
        : Optional.empty();
  }

  private Optional<String> svm() {
    Optional<LinearReadout> readout = LinearReadout.of(network);
    if (readout.flatMap(LinearReadout::kernel).isEmpty()
        || readout.get().head().task() != Task.CLASSIFICATION) {
      return Optional.of(
          "A support vector machine needs a network of a Gaussian kernel on the input, a dense layer"
              + " and softmax. Choose the kernel machine and a data set with classes.");
    }
    long centres = inputs(readout.get().kernel().get().id());
    if (train > Solver.Svm.MOST_EXAMPLES) {
      return say(
          "A support vector machine takes at most %,d training examples; the plan has %,d.",
          Solver.Svm.MOST_EXAMPLES, train);
    }
    return centres < train
        ? say(
            "A support vector machine needs a centre for each training example: there are %,d"
                + " centres and %,d examples. Set centres to %d, or take fewer examples.",
            centres, train, train)
        : Optional.empty();
  }

  private Optional<String> boosting() {
    Optional<Forest> forest = Forest.of(network);
    if (forest.isEmpty() || forest.get().rounds() == 0) {
      return Optional.of(
          "Boosting needs a network that is a forest of trees. Choose the architecture"
              + " boosted-trees.");
    }
    long weights = Analysis.of(network).parameters();
    return weights > MOST_WEIGHTS
        ? say(
            "These %,d trees make a network of %,d weights; at most %,d fit. Take fewer rounds or"
                + " shallower trees.",
            forest.get().trees(), weights, MOST_WEIGHTS)
        : Optional.empty();
  }

  private long inputs(String node) {
    return Analysis.of(network).shape(node).elements();
  }

  private static Optional<String> say(String sentence, Object... arguments) {
    return Optional.of(sentence.formatted(arguments));
  }
}
