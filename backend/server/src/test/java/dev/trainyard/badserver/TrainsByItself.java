package dev.trainyard.badserver;

import dev.trainyard.worker.imagined.Training;

/** Reaches into the worker, which a server may not. */
public class TrainsByItself {
  private final Training training = new Training();

  public Training training() {
    return training;
  }
}
