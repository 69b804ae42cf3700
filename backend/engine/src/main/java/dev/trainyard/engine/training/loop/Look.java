package dev.trainyard.engine.training.loop;

import java.util.Set;

/** Sees into one pass through the network; the arrays that it is given are its own. */
public interface Look {

  /** The nodes that it wants to see; of others it is told nothing. */
  Set<String> nodes();

  /**
   * @param values examples × the node's shape, row-major, as the forward pass left them
   */
  void activations(String node, float[] values);

  /**
   * Called for each node that has a weight of that name, unless it is frozen.
   *
   * @param values of {@code <node>.weight}, in any order
   * @param gradient in the same order
   */
  void weight(String node, float[] values, float[] gradient);
}
