package dev.trainyard.engine.document;

import dev.trainyard.engine.plan.Solver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Solvers as objects with a {@code kind}. */
final class SolverDocument {
  /** What only steps along a gradient need; null in the canonical plan of any other solver. */
  static final List<String> OF_GRADIENTS =
      List.of(
          "optimizer",
          "schedule",
          "gradientClip",
          "stopping",
          "initialization",
          "batchSize",
          "epochs",
          "precision",
          "start",
          "augmentation");

  private static final double MOST = 1_000_000;

  private SolverDocument() {}

  /** Reads the field {@code solver} of a plan, and refuses what means nothing to that solver. */
  static Solver read(Fields plan) {
    if (!plan.has("solver")) {
      return Solver.GRADIENT;
    }
    Fields in = plan.object("solver");
    String kind = in.text("kind");
    Solver solver = ofKind(kind, in);
    in.refuseOthers();
    if (!(solver instanceof Solver.Gradient)) {
      OF_GRADIENTS.stream()
          .filter(plan::has)
          .forEach(
              field ->
                  plan.problem(
                      field, "%s means nothing to the solver %s. Leave it out.", field, kind));
    }
    return solver;
  }

  private static Solver ofKind(String kind, Fields in) {
    switch (kind) {
      case "gradient":
        return Solver.GRADIENT;
      case "least-squares":
        double ridge = in.number("ridge", 0);
        if (!(ridge >= 0 && ridge <= MOST)) {
          in.problem("ridge", "ridge must be between 0 and %,.0f, not %s.", MOST, ridge);
        }
        return new Solver.LeastSquares(ridge);
      case "svm":
        return new Solver.Svm(in.positive("c", MOST, 1));
      case "boosting":
        return new Solver.Boosting(in.positive("learningRate", 1, 0.3));
      default:
        if (in.has("kind")) {
          in.problem("kind", "kind must be one of gradient, least-squares, svm, boosting.");
        }
        return Solver.GRADIENT;
    }
  }

  static Map<String, Object> write(Solver solver) {
    var out = new LinkedHashMap<String, Object>();
    if (solver instanceof Solver.LeastSquares least) {
      out.put("kind", "least-squares");
      out.put("ridge", least.ridge());
    } else if (solver instanceof Solver.Svm svm) {
      out.put("kind", "svm");
      out.put("c", svm.c());
    } else if (solver instanceof Solver.Boosting boosting) {
      out.put("kind", "boosting");
      out.put("learningRate", boosting.learningRate());
    } else {
      out.put("kind", "gradient");
    }
    return out;
  }
}
