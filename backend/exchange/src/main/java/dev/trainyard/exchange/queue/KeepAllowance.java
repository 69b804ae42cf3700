package dev.trainyard.exchange.queue;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses what a workshop does not allow. Inside a transaction. */
final class KeepAllowance {
  private static final double MIB = 1 << 20;

  private final JdbcClient jdbc;

  KeepAllowance(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * For a run that stands in the queue already. Its owner's row is locked, so that two requests at
   * once do not both pass.
   *
   * @throws QuotaReached to take it out again
   */
  void require(NewRun run) {
    Allowance allowed = JdbcAllowances.read(jdbc, run.workshop());
    if (allowed.equals(Allowance.UNLIMITED)) {
      return;
    }
    jdbc.sql("select 1 from owner_use where owner_id = ? and workshop_id = ? for update")
        .params(run.owner(), run.workshop())
        .query(Integer.class)
        .single();
    Use use = JdbcAllowances.read(jdbc, run.owner(), run.workshop());
    if (use.queued() > allowed.queued().orElse(Integer.MAX_VALUE)) {
      throw new QuotaReached(
          "%d of your runs wait already, as many as this workshop allows. Let some of them be trained, or stop some, first."
              .formatted(allowed.queued().getAsInt()));
    }
    if (use.seconds() >= 60.0 * allowed.minutes().orElse(Integer.MAX_VALUE)) {
      throw new QuotaReached(
          "Your %d minutes of training in this workshop are used up. Ask the organizer for more."
              .formatted(allowed.minutes().getAsInt()));
    }
    if (use.storageBytes() >= allowed.storageBytes().orElse(Long.MAX_VALUE)) {
      throw new QuotaReached(
          String.format(
              Locale.ROOT,
              "Your runs keep %.0f MiB, and this workshop allows %.0f. Delete some of them first.",
              use.storageBytes() / MIB,
              allowed.storageBytes().getAsLong() / MIB));
    }
  }
}
