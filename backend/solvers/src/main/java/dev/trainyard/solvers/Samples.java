package dev.trainyard.solvers;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.engine.training.loop.PutInputs;
import java.nio.FloatBuffer;

/** Examples as the network sees them, one by one, so that not all of them are in memory twice. */
record Samples(PutInputs inputs, int count, int size) {

  static Samples of(Examples examples, Preprocessing preprocessing) {
    return new Samples(
        PutInputs.of(examples.inputs(), preprocessing),
        examples.count(),
        Math.toIntExact(examples.shape().elements()));
  }

  float[] at(int index) {
    var sample = new float[size];
    inputs.put(index, FloatBuffer.wrap(sample));
    return sample;
  }

  /** count × size, row-major. */
  float[] all() {
    var rows = FloatBuffer.allocate(Math.multiplyExact(count, size));
    for (int i = 0; i < count; i++) {
      inputs.put(i, rows);
    }
    return rows.array();
  }
}
