package dev.trainyard.exchange.artifact;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.queue.Lease;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Which artifacts a run has. The content lies in the object store, and lies there first. */
public interface ArtifactLog {

  static ArtifactLog on(DataSource database) {
    return new JdbcArtifactLog(database);
  }

  /**
   * Lists an artifact, in place of an earlier one of that name.
   *
   * @param sha256 of its content, 64 hexadecimal digits
   * @return the key that the earlier one had, if it is another: the worker may delete it
   * @throws dev.trainyard.exchange.queue.LeaseLost if somebody else has the run, or it is over
   */
  Optional<String> record(
      Lease lease, String name, String contentType, long bytes, String sha256, String key);

  /**
   * Takes an artifact off the list.
   *
   * @return its key, if it was there: the worker may delete it
   * @throws dev.trainyard.exchange.queue.LeaseLost if somebody else has the run, or it is over
   */
  Optional<String> forget(Lease lease, String name);

  /** In the order of their names. */
  List<Artifact> of(RunId run);

  Optional<Artifact> find(RunId run, String name);
}
