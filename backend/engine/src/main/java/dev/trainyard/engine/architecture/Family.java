package dev.trainyard.engine.architecture;

import java.util.Locale;

/** Architectures of one idea, in the order in which one meets them. */
public enum Family {
  LINEAR("Linear and kernel models"),
  TREES("Trees"),
  FIRST("Perceptron, LeNet, AlexNet"),
  VGG("VGG"),
  INCEPTION("Inception"),
  FULLY_CONVOLUTIONAL("Fully convolutional networks"),
  PLAIN("Plain twins of residual networks"),
  RESIDUAL("Residual networks"),
  SQUEEZE_EXCITATION("Squeeze-and-excitation networks");

  private final String title;

  Family(String title) {
    this.title = title;
  }

  /** As addresses and documents write it: {@code fully-convolutional}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String title() {
    return title;
  }
}
