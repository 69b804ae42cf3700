package dev.trainyard.exchange.artifact;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the model files of a run are called. */
public final class ModelName {
  /** Of the last epoch that was kept, or as far as a stopped training got. */
  public static final String NEWEST = "model.onnx";

  private static final Pattern OF_EPOCH = Pattern.compile("models/epoch-(\\d{1,9})\\.onnx");

  private ModelName() {}

  /** The network as it was after an epoch, 1 for the first. */
  public static String ofEpoch(int epoch) {
    return "models/epoch-" + epoch + ".onnx";
  }

  /** Reads {@link #ofEpoch}; empty if it is anything else. */
  public static OptionalInt epoch(String name) {
    Matcher matcher = OF_EPOCH.matcher(name);
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }
}
