package dev.trainyard.solvers;

import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Forest;
import dev.trainyard.engine.network.Head;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Solver;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.TrainingFailed;
import dev.trainyard.engine.training.Weights;
import dev.trainyard.engine.training.solver.FindWeights;
import dev.trainyard.engine.training.solver.Round;
import dev.trainyard.engine.training.solver.Rounds;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Gradient boosting by XGBoost (Chen and Guestrin 2016): each round a tree an output, fitted to
 * what the sum so far leaves of the loss, and planted into the network.
 */
public final class BoostTrees implements FindWeights {
  @Override
  public boolean finds(Solver solver) {
    return solver instanceof Solver.Boosting;
  }

  @Override
  public void find(Plan plan, TrainingData data, Weights first, Rounds rounds) {
    Forest forest = Forest.of(plan.network()).orElseThrow();
    Head head = Head.of(plan.network(), Analysis.of(plan.network()));
    var train = Samples.of(data.train(), data.preprocessing());
    var test = Samples.of(data.test(), data.preprocessing());
    int outputs = forest.trees() / plan.epochs();
    if (head == Head.VALUES && outputs > 1) {
      throw new TrainingFailed.Unsupported("Boosting answers with one number, not more.");
    }
    float[] rows = train.all();
    float[] wanted = wanted(data.train().targets());
    double base = head == Head.VALUES ? mean(wanted) : 0;
    var planted = new PlantForest(forest, rows, train.size(), outputs);
    try (var boosted =
        new Boosted(rows, train.size(), wanted, settings(plan, forest, head, outputs, base))) {
      DMatrix tested = Boosted.matrix(test.all(), test.size());
      for (int round = 0; round < plan.epochs() && !rounds.stopRequested(); round++) {
        Tree[] trees = boosted.grow(outputs);
        for (int k = 0; k < outputs; k++) {
          planted.plant(round * outputs + k, trees[k]);
        }
        var answers =
            new Round.Answers(
                answers(boosted.trainAnswers(), head), answers(boosted.answers(tested), head));
        rounds.ended(new Round(() -> planted.weights(first, base), Optional.of(answers), Map.of()));
      }
      tested.dispose();
    } catch (XGBoostError failed) {
      throw new IllegalStateException("XGBoost failed: " + failed.getMessage(), failed);
    }
  }

  private static Map<String, Object> settings(
      Plan plan, Forest forest, Head head, int outputs, double base) {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("eta", ((Solver.Boosting) plan.solver()).learningRate());
    settings.put("max_depth", forest.depth());
    settings.put("tree_method", "hist");
    settings.put("seed", plan.seed());
    settings.put("nthread", Runtime.getRuntime().availableProcessors());
    settings.put("verbosity", 0);
    switch (head) {
      case SOFTMAX -> {
        settings.put("objective", "multi:softprob");
        settings.put("num_class", outputs);
      }
      case SIGMOID -> {
        settings.put("objective", "binary:logistic");
        settings.put("base_score", 0.5); // a probability: the sum begins at 0
      }
      default -> {
        settings.put("objective", "reg:squarederror");
        settings.put("base_score", base);
      }
    }
    return settings;
  }

  private static float[] wanted(Targets targets) {
    if (targets instanceof Targets.Values values) {
      return values.values();
    }
    byte[] classes = ((Targets.Classes) targets).values();
    float[] wanted = new float[classes.length];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = classes[i] & 0xFF;
    }
    return wanted;
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return (float) (sum / values.length);
  }

  /** XGBoost gives the probability of the second class only where there is one sigmoid. */
  private static float[][] answers(float[][] predicted, Head head) {
    if (head == Head.SIGMOID) {
      for (int i = 0; i < predicted.length; i++) {
        predicted[i] = new float[] {1 - predicted[i][0], predicted[i][0]};
      }
    }
    return predicted;
  }
}
