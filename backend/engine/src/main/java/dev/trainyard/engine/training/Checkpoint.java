package dev.trainyard.engine.training;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Everything a trainer needs to go on: weights, optimizer state, position. The engine that made it
 * goes on exactly, another one as well as its arithmetic agrees. It is a copy: it may be written
 * later and by another thread.
 */
public interface Checkpoint {
  /** Whole epochs done. */
  int epoch();

  /** Optimizer steps done since the run began. */
  long step();

  void writeTo(OutputStream out) throws IOException;
}
