package dev.trainyard.solvers;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.network.Head;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.LinearReadout;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Solver;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.Weights;
import dev.trainyard.engine.training.solver.FindWeights;
import dev.trainyard.engine.training.solver.Round;
import dev.trainyard.engine.training.solver.Rounds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import libsvm.svm_node;

/**
 * A kernel machine by LIBSVM: one machine a class against the rest, whose αy are the weights of the
 * centres, with γ = 1/(2σ²). Centres beyond the examples weigh nothing.
 */
public final class SeparateBySupportVectors implements FindWeights {
  /** Series: how many examples, and how many of each class, support a machine. */
  static final String SUPPORT_VECTORS = "support-vectors";

  @Override
  public boolean finds(Solver solver) {
    return solver instanceof Solver.Svm;
  }

  @Override
  public void find(Plan plan, TrainingData data, Weights first, Rounds rounds) {
    LinearReadout readout = LinearReadout.of(plan.network()).orElseThrow();
    Node kernel = readout.kernel().orElseThrow();
    double sigma = ((Layer.GaussianKernel) kernel.layer()).sigma();
    Examples train = data.train();
    double gamma = 1 / (2 * sigma * sigma);
    double c = ((Solver.Svm) plan.solver()).c();
    List<Machine> machines;
    try {
      var centres = first.get(kernel.id() + ".centres");
      svm_node[][] rows = KernelRows.of(centres, train.count(), gamma, rounds);
      machines = machines(train, rows, data.labels().size(), c, rounds);
    } catch (Stopped stopped) {
      return;
    }
    List<Machine> units = readout.head() == Head.SIGMOID ? machines.subList(1, 2) : machines;
    var found = new FilledWeights(first);
    found.dense(
        readout.output(),
        unit -> centre -> centre < train.count() ? units.get(unit).weights()[centre] : 0,
        unit -> units.get(unit).bias());
    Map<String, Double> counts = supportVectors(machines, train, data.labels().size());
    rounds.ended(new Round(found::weights, Optional.empty(), counts));
  }

  /** One a class; of two classes one machine serves both. */
  private static List<Machine> machines(
      Examples train, svm_node[][] rows, int classes, double c, Rounds rounds) {
    var machines = new ArrayList<Machine>();
    for (int k = classes == 2 ? 1 : 0; k < classes; k++) {
      machines.add(Machine.separate(rows, of(train, k), c, rounds));
    }
    if (classes == 2) {
      machines.add(0, machines.get(0).mirrored());
    }
    return machines;
  }

  private static boolean[] of(Examples train, int label) {
    var belongs = new boolean[train.count()];
    for (int i = 0; i < belongs.length; i++) {
      belongs[i] = train.label(i) == label;
    }
    return belongs;
  }

  private static Map<String, Double> supportVectors(
      List<Machine> machines, Examples train, int classes) {
    int[] ofClass = new int[classes];
    IntStream.range(0, train.count())
        .filter(i -> machines.stream().anyMatch(machine -> machine.weights()[i] != 0))
        .forEach(i -> ofClass[train.label(i)]++);
    var counts = new LinkedHashMap<String, Double>();
    counts.put(SUPPORT_VECTORS, (double) IntStream.of(ofClass).sum());
    for (int k = 0; k < classes; k++) {
      counts.put(SUPPORT_VECTORS + "/" + k, (double) ofClass[k]);
    }
    return counts;
  }
}
