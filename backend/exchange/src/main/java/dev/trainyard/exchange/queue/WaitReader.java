package dev.trainyard.exchange.queue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Tells when the runs that wait will start and why others come first, and how right that was. */
public interface WaitReader {
  /** Waits that were predicted shorter than so many seconds are nobody's trouble. */
  double WORTH_TELLING = 10;

  static WaitReader on(DataSource database) {
    return new JdbcWaitReader(database);
  }

  /** Everything that waits, in order. */
  List<Place> line();

  /**
   * When a run would start that this person handed in now.
   *
   * @param engine that it asks for, or "auto"
   * @param label that its worker must have
   * @param forecasts of each variant, on each kind of worker
   * @return one for each variant, in order; empty where there is no worker
   */
  List<Start> ifHandedIn(
      UUID owner,
      UUID workshop,
      String engine,
      Optional<String> label,
      List<List<Forecast>> forecasts);

  /**
   * Remembers what is predicted now of those runs of which nothing is remembered yet, to be held
   * against their starts.
   */
  void remember();

  /** Of the last so many runs that started and of which more than a moment was predicted. */
  WaitError error(int last);
}
