package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.HostFloats;
import dev.trainyard.dl4j.graph.Pass;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.engine.training.loop.PixelTable;
import java.nio.FloatBuffer;

/** Puts examples into a pass's input, normalised on the way. */
final class Batch {
  private final Pass pass;
  private final Examples examples;
  private final PixelTable pixels;
  private final HostFloats input;
  private final int[] labels;

  Batch(Pass pass, Examples examples, Preprocessing preprocessing) {
    this.pass = pass;
    this.examples = examples;
    this.pixels = new PixelTable(preprocessing, examples.shape());
    this.input = new HostFloats(pass.input());
    this.labels = new int[pass.batch()];
  }

  Pass pass() {
    return pass;
  }

  /** Reads the examples {@code order[from]}, {@code order[from + 1]} … until the batch is full. */
  void fill(int[] order, int from) {
    FloatBuffer target = input.write();
    for (int i = 0; i < labels.length; i++) {
      int example = order[from + i];
      pixels.put(examples.pixels(), example, target);
      labels[i] = examples.label(example);
    }
    input.written();
  }

  int[] labels() {
    return labels;
  }
}
