package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.HostFloats;
import dev.trainyard.dl4j.graph.Pass;
import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.loop.PutInputs;
import java.nio.FloatBuffer;

/** Puts examples into a pass's input, normalised on the way. */
final class Batch {
  private final Pass pass;
  private final PutInputs inputs;
  private final HostFloats input;

  Batch(Pass pass, PutInputs inputs) {
    this.pass = pass;
    this.inputs = inputs;
    this.input = new HostFloats(pass.input());
  }

  Pass pass() {
    return pass;
  }

  /** Reads the examples at the places {@code from}, {@code from + 1} … until the batch is full. */
  void fill(EpochOrder order, int from) {
    FloatBuffer target = input.write();
    for (int i = from; i < from + pass.batch(); i++) {
      inputs.put(order, i, target);
    }
    input.written();
  }
}
