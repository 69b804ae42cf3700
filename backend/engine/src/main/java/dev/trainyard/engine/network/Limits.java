package dev.trainyard.engine.network;

/** How large a network may be. They keep every product below within a long. */
public final class Limits {
  public static final int NODES = 2_000;
  static final long PARAMETERS = 1_000_000_000;

  /** Numbers that one node gives for one example. */
  static final long ELEMENTS = 100_000_000;

  /** Filters, units or channels. */
  static final int WIDTH = 1_000_000;

  /** Products of a polynomial, centres of a kernel. */
  static final int FEATURES = 100_000;

  /** A kernel, stride, padding or dilation in one dimension. */
  static final int WINDOW = 1_024;

  private Limits() {}
}
