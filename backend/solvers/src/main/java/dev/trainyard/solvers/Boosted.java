package dev.trainyard.solvers;

import java.util.HashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** An ensemble of XGBoost's that grows a round at a time; frees its native memory at the end. */
final class Boosted implements AutoCloseable {
  private final DMatrix train;
  private final Booster booster;
  private int rounds;

  /**
   * @param rows examples × size
   * @param wanted class or value of each example
   * @param settings XGBoost's own names
   */
  Boosted(float[] rows, int size, float[] wanted, Map<String, Object> settings)
      throws XGBoostError {
    train = matrix(rows, size);
    train.setLabel(wanted);
    booster = XGBoost.train(train, new HashMap<>(settings), 0, Map.of(), null, null);
  }

  /** Numbers that are missing there are none: NaN stands for them. */
  static DMatrix matrix(float[] rows, int size) throws XGBoostError {
    return new DMatrix(rows, rows.length / size, size, Float.NaN);
  }

  /**
   * One more round.
   *
   * @return its trees, one an output
   */
  Tree[] grow(int outputs) throws XGBoostError {
    booster.update(train, rounds++);
    String[] all = booster.getModelDump((String) null, false, "text");
    Tree[] trees = new Tree[outputs];
    for (int k = 0; k < outputs; k++) {
      trees[k] = Tree.read(all[all.length - outputs + k]);
    }
    return trees;
  }

  /** Examples × probabilities, or × the one number that there is. */
  float[][] trainAnswers() throws XGBoostError {
    return booster.predict(train);
  }

  float[][] answers(DMatrix examples) throws XGBoostError {
    return booster.predict(examples);
  }

  @Override
  public void close() {
    booster.dispose();
    train.dispose();
  }
}
