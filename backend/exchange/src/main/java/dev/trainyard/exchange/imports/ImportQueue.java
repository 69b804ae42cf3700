package dev.trainyard.exchange.imports;

import dev.trainyard.engine.Problem;
import dev.trainyard.exchange.pool.WorkerId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Files that wait to be read, and the leases under which workers read them. A lease is not renewed:
 * it lasts longer than a worker lets anything be read. Every method is one transaction.
 */
public interface ImportQueue {
  /** A worker that has not answered for so long is dead. */
  Duration LEASE = Duration.ofMinutes(2);

  /** A file that ended its readers so many times is refused. */
  int MOST_ATTEMPTS = 2;

  static ImportQueue on(DataSource database) {
    return new JdbcImportQueue(database);
  }

  void enqueue(NewImport file);

  /** The file that waits longest; those of workers that fell silent wait again. */
  Optional<ImportLease> leaseNext(WorkerId worker);

  /**
   * The file was read, and its model lies in the object store.
   *
   * @return false if somebody else has the import: nothing was written
   */
  boolean read(ImportLease lease, String modelKey);

  /**
   * The file can't be a model, for these reasons.
   *
   * @return as {@link #read}
   */
  boolean refuse(ImportLease lease, List<Problem> problems);

  /**
   * Reading ended in a way that says nothing of the file; it waits again, or is refused if that was
   * the last attempt.
   *
   * @param reason a sentence
   * @return whether it was refused
   */
  boolean died(ImportLease lease, String reason);

  /**
   * Forgets an import that is over; a model that came of it stays.
   *
   * @return false if it is not over, or unknown
   */
  boolean remove(UUID id);

  Optional<ImportRecord> find(UUID id);

  /** Somebody's, newest first. */
  List<ImportRecord> of(UUID owner, int limit);
}
