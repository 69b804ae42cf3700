package dev.trainyard.solvers;

import dev.trainyard.engine.network.Forest;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.engine.training.Weights;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trees as the weights of a {@link Forest} (Welbl 2014). A decision is σ(s·(x − t)), with t in the
 * middle between two values of the training examples and s so steep that a 32-bit float holds 0 or
 * 1 at either; a leaf is σ(a·(right decisions so far − all of them + ½)), 1 only where every
 * decision on its way is as it should be. Trees that are less deep, and those not grown yet, are
 * filled up.
 */
final class PlantForest {
  /** Beyond it a sigmoid in 32-bit floats is 1, or less than 1e-17. */
  private static final double SURE = 40;

  private final Forest forest;
  private final float[] rows;
  private final int size;
  private final int outputs;
  private final float[] decisionWeight;
  private final float[] decisionBias;
  private final float[] leafWeight;
  private final float[] leafBias;
  private final float[] value;

  /**
   * @param rows training examples × size
   */
  PlantForest(Forest forest, float[] rows, int size, int outputs) {
    this.forest = forest;
    this.rows = rows;
    this.size = size;
    this.outputs = outputs;
    int decisions = forest.trees() * decisionsOfTree();
    int leaves = forest.trees() * leavesOfTree();
    decisionWeight = new float[decisions * size];
    decisionBias = new float[decisions];
    leafWeight = new float[leaves * decisions];
    leafBias = new float[leaves];
    value = new float[outputs * leaves];
    Arrays.fill(decisionBias, (float) -SURE);
    Arrays.fill(leafBias, (float) -SURE);
  }

  private int decisionsOfTree() {
    return leavesOfTree() - 1;
  }

  private int leavesOfTree() {
    return 1 << forest.depth();
  }

  /** Tree number {@code index} of the forest; tree k of a round adds to output k. */
  void plant(int index, Tree tree) {
    plant(index, tree, tree.root(), 0, 0);
    wire(index);
  }

  /**
   * @param level 0 for the root
   * @param place in the level, 0 for the leftmost
   */
  private void plant(int index, Tree tree, Tree.Place at, int level, int place) {
    if (level == forest.depth()) {
      int leaf = index * leavesOfTree() + place;
      int leaves = forest.trees() * leavesOfTree();
      value[index % outputs * leaves + leaf] = ((Tree.Leaf) at).value();
    } else if (at instanceof Tree.Decision decision) {
      decide(index * decisionsOfTree() + (1 << level) - 1 + place, decision);
      plant(index, tree, tree.at(decision.below()), level + 1, 2 * place);
      plant(index, tree, tree.at(decision.otherwise()), level + 1, 2 * place + 1);
    } else { // a leaf above the others: whatever is decided below it, the value is the same
      plant(index, tree, at, level + 1, 2 * place);
      plant(index, tree, at, level + 1, 2 * place + 1);
    }
  }

  private void decide(int unit, Tree.Decision decision) {
    Gap gap = Gap.around(decision.threshold(), rows, decision.feature(), size);
    double steepness = SURE / gap.half();
    decisionWeight[unit * size + decision.feature()] = (float) steepness;
    decisionBias[unit] = (float) (-steepness * gap.middle());
  }

  /** Leaf by leaf: from each decision on its way 1 where it goes right, −1 where it goes left. */
  private void wire(int index) {
    int decisions = forest.trees() * decisionsOfTree();
    double weight = 2 * SURE;
    for (int place = 0; place < leavesOfTree(); place++) {
      int leaf = index * leavesOfTree() + place;
      int rights = 0;
      for (int level = 0; level < forest.depth(); level++) {
        int above = place >> (forest.depth() - level);
        int decision = index * decisionsOfTree() + (1 << level) - 1 + above;
        boolean right = (place >> (forest.depth() - level - 1) & 1) == 1;
        rights += right ? 1 : 0;
        leafWeight[leaf * decisions + decision] = (float) (right ? weight : -weight);
      }
      leafBias[leaf] = (float) (-weight * (rights - 0.5));
    }
  }

  /**
   * @param first of the whole network
   * @param base what each output is before the first tree
   */
  Weights weights(Weights first, double base) {
    Map<String, Tensor> tensors = new LinkedHashMap<>(first.tensors());
    put(tensors, forest.decisions(), decisionWeight.clone(), decisionBias.clone());
    put(tensors, forest.leaves(), leafWeight.clone(), leafBias.clone());
    float[] bases = new float[outputs];
    Arrays.fill(bases, (float) base);
    put(tensors, forest.values(), value.clone(), bases);
    return new Weights(tensors);
  }

  private static void put(Map<String, Tensor> tensors, Node node, float[] weight, float[] bias) {
    List<Integer> shape = tensors.get(node.id() + ".weight").shape();
    tensors.put(node.id() + ".weight", new Tensor(shape, weight));
    tensors.put(node.id() + ".bias", new Tensor(List.of(bias.length), bias));
  }
}
