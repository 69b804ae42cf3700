package dev.trainyard.engine.network;

/** What a network is asked: a class, a class for each place of an image, or numbers. */
public enum Task {
  CLASSIFICATION,
  SEGMENTATION,
  REGRESSION
}
