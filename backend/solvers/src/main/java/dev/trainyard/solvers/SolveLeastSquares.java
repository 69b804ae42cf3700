package dev.trainyard.solvers;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.LinearReadout;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Solver;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.Weights;
import dev.trainyard.engine.training.solver.FindWeights;
import dev.trainyard.engine.training.solver.Round;
import dev.trainyard.engine.training.solver.Rounds;
import java.util.Map;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;

/**
 * Least squares in closed form: with features φ and wanted values y, both without their means, W
 * solves (Σ φφᵀ + ridge·I) Wᵀ = Σ φyᵀ, and the bias is ȳ − W φ̄.
 */
public final class SolveLeastSquares implements FindWeights {
  @Override
  public boolean finds(Solver solver) {
    return solver instanceof Solver.LeastSquares;
  }

  @Override
  public void find(Plan plan, TrainingData data, Weights first, Rounds rounds) {
    LinearReadout readout = LinearReadout.of(plan.network()).orElseThrow();
    var layer = (Layer.Dense) readout.output().layer();
    var samples = Samples.of(data.train(), data.preprocessing());
    var features = new FixedFeatures(readout, first);
    var wanted = new WantedValues(data.train().targets(), readout.head(), layer.units());
    Moments moments =
        Moments.of(
            samples.count(), layer.bias(), i -> features.of(samples.at(i)), wanted::at, rounds);
    if (moments == null) {
      return;
    }
    double ridge = ((Solver.LeastSquares) plan.solver()).ridge();
    DMatrixRMaj solution = ShortestSolution.of(moments.square(), ridge, moments.product());
    var found = new FilledWeights(first);
    found.dense(
        readout.output(),
        row -> column -> solution.get(column, row),
        row -> bias(moments, solution, row));
    rounds.ended(new Round(found::weights, Optional.empty(), Map.of()));
  }

  private static double bias(Moments moments, DMatrixRMaj solution, int output) {
    double bias = moments.meanWanted()[output];
    for (int j = 0; j < moments.meanFeature().length; j++) {
      bias -= solution.get(j, output) * moments.meanFeature()[j];
    }
    return bias;
  }
}
