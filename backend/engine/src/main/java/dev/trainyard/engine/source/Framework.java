package dev.trainyard.engine.source;

import java.util.Arrays;
import java.util.Optional;

/** The frameworks whose source a network can be written in. */
public enum Framework {
  KERAS("keras", "Keras"),
  PYTORCH("pytorch", "PyTorch"),
  DEEPLEARNING4J("deeplearning4j", "Deeplearning4j");

  private final String id;
  private final String title;

  Framework(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** As documents name it. */
  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  public static Optional<Framework> byId(String id) {
    return Arrays.stream(values()).filter(framework -> framework.id.equals(id)).findAny();
  }
}
