package dev.trainyard.engine.source;

/** Sentences that hold in every framework. */
final class Notes {
  static final String STARTING_WEIGHTS =
      "The weights start as the framework draws them, not as a plan's initialization says.";
  static final String CENTRES =
      "The kernel's centres are drawn at random here. Trainyard takes the first training examples"
          + " where the kernel reads the input; they are never trained, and count as no parameters.";

  private Notes() {}
}
