package dev.trainyard.server.home.worker;

import java.util.Arrays;
import java.util.Optional;

/** An engine that a worker program of this machine may carry. */
public enum LocalEngine {
  DL4J("dl4j", "Deeplearning4j"),
  PYTORCH("pytorch", "PyTorch");

  private final String id;
  private final String title;

  LocalEngine(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** As plans and settings call it. */
  public String id() {
    return id;
  }

  /** As people call it. */
  String title() {
    return title;
  }

  public static Optional<LocalEngine> byId(String id) {
    return Arrays.stream(values()).filter(engine -> engine.id.equals(id)).findFirst();
  }
}
