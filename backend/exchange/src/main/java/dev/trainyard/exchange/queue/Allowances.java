package dev.trainyard.exchange.queue;

import java.util.UUID;
import javax.sql.DataSource;

/** What people may take of the pool, and what they have taken. */
public interface Allowances {

  static Allowances on(DataSource database) {
    return new JdbcAllowances(database);
  }

  /** Of everybody in this workshop. */
  Allowance of(UUID workshop);

  /** Replaces it; what waits longer than it now allows still waits. */
  void set(UUID workshop, Allowance allowance);

  Use used(UUID owner, UUID workshop);
}
