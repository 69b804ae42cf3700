package dev.trainyard.badhouse.kitchen;

import dev.trainyard.badhouse.cellar.Wine;

/** Takes what it may not take. */
public class Cook {
  private final Wine wine = new Wine();

  public Wine wine() {
    return wine;
  }
}
