package dev.trainyard.onnx;

import java.util.List;

/** Where a file of ours keeps what plain ONNX has no place for; the browser reads the same keys. */
final class MetadataKeys {
  static final String PREFIX = "trainyard.";

  /** The network document. */
  static final String NETWORK = PREFIX + "network";

  /** A list of class names, in the order of the outputs. */
  static final String LABELS = PREFIX + "labels";

  /** {@code {"mean": […], "deviation": […], "input": [C, H, W]}}. */
  static final String PREPROCESSING = PREFIX + "preprocessing";

  static final List<String> ALL = List.of(NETWORK, LABELS, PREPROCESSING);

  private MetadataKeys() {}
}
