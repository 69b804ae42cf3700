package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Reads what was predicted of runs, and how good that was. */
public interface ForecastReader {

  static ForecastReader on(DataSource database) {
    return new JdbcForecastReader(database);
  }

  /** Those of each run that has any. */
  Map<RunId, List<Forecast>> of(Collection<RunId> runs);

  /**
   * By engine, in the order of their names; of runs that came to their end as predicted: those with
   * patience may have ended long before.
   *
   * @param last so many runs of each engine at most, the latest
   */
  List<ForecastError> errors(int last);
}
