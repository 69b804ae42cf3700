package dev.trainyard.engine.network;

import java.util.Optional;

/**
 * What a layer makes of its inputs' shapes.
 *
 * @param window through which a unit sees the input; empty if it sees all of it
 */
record Inference(Shape output, long parameters, long macs, Optional<Window> window) {

  /** A layer without parameters in which each unit sees one place. */
  static Optional<Inference> placewise(Shape output) {
    return Optional.of(new Inference(output, 0, 0, Optional.of(Window.ONE)));
  }
}
