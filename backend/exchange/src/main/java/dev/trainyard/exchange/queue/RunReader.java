package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads runs, changes nothing. */
public interface RunReader {

  static RunReader on(DataSource database) {
    return new JdbcRunReader(database);
  }

  Optional<RunRecord> find(RunId run);

  RunPage list(RunQuery query);

  /** How many runs are in each state; 0 where there are none. */
  Map<RunState, Long> counts();
}
