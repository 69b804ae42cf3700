package dev.trainyard.exchange.queue;

import dev.trainyard.exchange.database.SqlFile;

/**
 * The one statement that says who is next (fairness.sql): columns id, position, held and round, 1
 * for the next.
 */
final class Fairness {
  private static final String RULE = SqlFile.read(Fairness.class, "fairness.sql");

  /** So many owners and so many runs of each are looked at before the whole line is. */
  private static final int OWNERS = 24;

  private static final int RUNS_OF_EACH = 4;

  /** Everything that waits. */
  static final String LINE = rule("select * from owner_use", "", "all");

  private Fairness() {}

  /**
   * The beginning of the line, so that a lease costs the same however long it is. The order of the
   * owners comes from their index.
   *
   * @param condition on their runs, such as "and run.short"; may be empty
   */
  static String head(String condition) {
    String owners =
        """
        select owner_use.* from owner_use
        where (owner_id, workshop_id) in
              (select owner_id, workshop_id from run where state = 'QUEUED' and moved_up_at is not null)
        union
        (select owner_use.* from owner_use
         cross join lateral (
           select from run
           where run.owner_id = owner_use.owner_id and run.workshop_id = owner_use.workshop_id
             and run.state = 'QUEUED' %s
           limit 1
         ) waiting
         order by turn, owner_id, workshop_id
         limit %d)
        """
            .formatted(condition, OWNERS);
    return rule(owners, condition, RUNS_OF_EACH);
  }

  private static String rule(String owners, String condition, Object runsOfEach) {
    return RULE.formatted(owners, condition, runsOfEach, QueueSettings.UNKNOWN_SECONDS);
  }
}
