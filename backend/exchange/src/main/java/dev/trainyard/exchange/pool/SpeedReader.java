package dev.trainyard.exchange.pool;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javax.sql.DataSource;

/** Reads what {@link SpeedLog} keeps. */
public interface SpeedReader {

  static SpeedReader on(DataSource database) {
    return new JdbcSpeedReader(database);
  }

  /** The best speed on each probe, the smallest network first. */
  Map<WorkerKind, List<MeasuredSpeed>> probes();

  /**
   * The best speed on this very workload, in images/s; empty if it was never measured.
   *
   * @param workload its key
   */
  OptionalDouble best(WorkerKind kind, String workload);
}
