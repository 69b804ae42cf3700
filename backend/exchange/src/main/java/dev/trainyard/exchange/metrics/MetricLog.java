package dev.trainyard.exchange.metrics;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Series;
import dev.trainyard.exchange.queue.Lease;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What runs measured. Numbers come back as they were measured, NaN and infinity included. */
public interface MetricLog {

  static MetricLog on(DataSource database) {
    return new JdbcMetricLog(database);
  }

  /**
   * Writes a batch. The first row of a (series, step) stands, so a batch whose answer got lost may
   * be written again.
   *
   * @return the number of the run's newest measurement
   * @throws dev.trainyard.exchange.queue.LeaseLost if somebody else has the run, or it is over
   */
  long append(Lease lease, List<Measurement> batch);

  /**
   * The measurements after number {@code n}, ascending.
   *
   * @param n 0 for all
   * @param limit the most rows to return
   */
  List<NumberedMeasurement> after(RunId run, long n, SeriesChoice series, int limit);

  /**
   * A curve with few points that has the same outline: of every stretch of steps its lowest and
   * highest value, everything that is not finite, the first and the last. Ascending by step.
   *
   * @param points about how many to return at most, non-finite ones not counted; at least 4
   */
  List<NumberedMeasurement> outline(RunId run, Series series, int points);

  /** The chosen series that the run has measured so far, by name. */
  List<Series> series(RunId run, SeriesChoice choice);

  /** The highest value of a series in each of these runs that has one; NaN is none. */
  Map<RunId, Double> highest(Collection<RunId> runs, Series series);

  /** The last epoch in which each of these runs measured a series, for those that did. */
  Map<RunId, Integer> lastEpochs(Collection<RunId> runs, Series series);
}
