package dev.trainyard.solvers;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Inputs;
import dev.trainyard.engine.training.Preprocessing;

/** Examples as the network sees them, one by one, so that not all of them are in memory twice. */
record Samples(Inputs inputs, Preprocessing preprocessing) {

  static Samples of(Examples examples, Preprocessing preprocessing) {
    return new Samples(examples.inputs(), preprocessing);
  }

  int count() {
    return inputs.count();
  }

  /** Numbers of one example. */
  int size() {
    return Math.toIntExact(inputs.shape().elements());
  }

  float[] at(int index) {
    return preprocessing.apply(inputs.select(new int[] {index}));
  }

  /** count × size, row-major. */
  float[] all() {
    return preprocessing.apply(inputs);
  }
}
