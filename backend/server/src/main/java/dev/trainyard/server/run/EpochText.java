package dev.trainyard.server.run;

/** What is said of the parameter {@code epoch}, wherever a model is asked for. */
public final class EpochText {
  public static final String WHICH =
      "Of the network as it was after this epoch, 1 for the first; left out: of the newest";
  public static final String FROM_ONE = "Epochs begin at 1.";

  private EpochText() {}
}
