package dev.trainyard.dl4j.graph;

/** One node of a network, bound to its arrays. */
interface Computation {

  /**
   * Computes the node's output from its inputs.
   *
   * @param step of the training, 1 for the first: the only source of chance, with the seed
   */
  void forward(long step);

  /**
   * Computes the gradients of the node's weights and inputs from that of its output; called only
   * where somebody needs them.
   */
  default void backward() {}
}
