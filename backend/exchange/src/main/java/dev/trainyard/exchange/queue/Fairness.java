package dev.trainyard.exchange.queue;

import dev.trainyard.exchange.database.SqlFile;

/** The one statement that says who is next: columns id and position, 1 for the next. */
final class Fairness {
  static final String SQL = SqlFile.read(Fairness.class, "fairness.sql");

  private Fairness() {}
}
