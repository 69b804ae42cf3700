package dev.trainyard.server.operations;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks at the dials in every slot of the recorder. How much is measured is what PostgreSQL itself
 * counts of rows that were written: exact, whichever worker wrote them, and it costs one row to
 * read.
 */
@Component
class LookAtDials {
  private static final Logger log = LoggerFactory.getLogger(LookAtDials.class);

  private final Recorder recorder;
  private final Dials dials;
  private final JdbcClient database;
  private Written before;
  private volatile OptionalDouble measurementsPerSecond = OptionalDouble.empty();

  private record Written(long rows, long nanos) {}

  LookAtDials(Recorder recorder, Dials dials, JdbcClient database) {
    this.recorder = recorder;
    this.dials = dials;
    this.database = database;
  }

  /** As of the last look. */
  OptionalDouble measurementsPerSecond() {
    return measurementsPerSecond;
  }

  @Scheduled(fixedRate = Recorder.SLOT_SECONDS, timeUnit = TimeUnit.SECONDS)
  void look() {
    measurementsPerSecond = sinceBefore();
    recorder.looked(
        new Sample(
            dials.openSockets(),
            measurementsPerSecond,
            dials.connections().inUse(),
            dials.heapBytes()));
  }

  private OptionalDouble sinceBefore() {
    try {
      Written now = new Written(rows(), System.nanoTime());
      Written then = before;
      before = now;
      // the count begins anew when PostgreSQL was killed
      return then == null || now.rows() < then.rows()
          ? OptionalDouble.empty()
          : OptionalDouble.of((now.rows() - then.rows()) / seconds(now.nanos() - then.nanos()));
    } catch (DataAccessException | TransactionException away) {
      log.debug("The database is away: {}", away.toString());
      before = null;
      return OptionalDouble.empty();
    }
  }

  private long rows() {
    return database
        .sql("select n_tup_ins from pg_stat_user_tables where relid = 'measurement'::regclass")
        .query(Long.class)
        .single();
  }

  private static double seconds(long nanos) {
    return Math.max(1, Duration.ofNanos(nanos).toMillis()) / 1000.0;
  }
}
