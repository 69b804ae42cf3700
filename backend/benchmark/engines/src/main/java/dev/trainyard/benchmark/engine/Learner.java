package dev.trainyard.benchmark.engine;

/** A network in training. */
public interface Learner {

  /** Takes one optimizer step on the training examples at these places. */
  void step(int[] places);

  /** Waits until the device has done all steps. */
  default void drain() {}

  /** Reads all test examples without training. */
  Exam examine();
}
