package dev.trainyard.exchange.queue;

import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.plan.Workload;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.pool.WorkerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;

/** Rows of the table run as records. */
final class RunRows {
  private RunRows() {}

  static RunId id(ResultSet row, int number) throws SQLException {
    return new RunId(row.getObject("id", UUID.class));
  }

  static HeldRun held(ResultSet row, int number) throws SQLException {
    return new HeldRun(
        id(row, number),
        row.getLong("last_measurement"),
        row.getInt("lost_leases"),
        Optional.ofNullable(row.getString("stop_reason")),
        Optional.ofNullable(row.getString("pause_reason")),
        Optional.ofNullable(row.getString("requeue_reason")),
        checkpoint(row));
  }

  static RunRecord record(ResultSet row, int number) throws SQLException {
    return new RunRecord(
        id(row, number),
        row.getObject("owner_id", UUID.class),
        row.getObject("workshop_id", UUID.class),
        row.getString("title"),
        row.getString("plan"),
        RunState.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getString("engine_wanted"),
        Precision.valueOf(row.getString("precision_wanted")),
        workload(row),
        MemoryText.read(row.getString("memory_needed")),
        Optional.ofNullable(row.getString("label_wanted")),
        row.getInt("attempt"),
        row.getInt("lost_leases"),
        row.getBoolean("stop_requested"),
        Optional.ofNullable(row.getString("moved_up_reason")),
        Optional.ofNullable(row.getObject("worker_id", UUID.class)).map(WorkerId::new),
        Optional.ofNullable(row.getString("engine")),
        Optional.ofNullable(row.getString("device")),
        Optional.ofNullable(row.getString("engine_reason")),
        Optional.ofNullable(row.getString("precision")).map(Precision::valueOf),
        progress(row),
        checkpoint(row),
        result(row),
        failure(row),
        row.getLong("last_measurement"),
        instant(row, "created_at").orElseThrow(),
        instant(row, "started_at"),
        instant(row, "finished_at"));
  }

  static Optional<StoredCheckpoint> checkpoint(ResultSet row) throws SQLException {
    String key = row.getString("checkpoint_key");
    return key == null
        ? Optional.empty()
        : Optional.of(
            new StoredCheckpoint(
                key, row.getInt("checkpoint_epoch"), row.getLong("checkpoint_step")));
  }

  private static Optional<Workload> workload(ResultSet row) throws SQLException {
    String key = row.getString("workload_key");
    return key == null ? Optional.empty() : Optional.of(workload(key, row));
  }

  private static Workload workload(String key, ResultSet row) throws SQLException {
    long macs = row.getLong("workload_macs");
    Double work = row.getObject("workload_work", Double.class);
    return work == null
        ? new Workload(key, macs)
        : new Workload(key, macs, row.getDouble("workload_calls"), work);
  }

  private static Optional<RunProgress> progress(ResultSet row) throws SQLException {
    if (row.getObject("epoch") == null) {
      return Optional.empty();
    }
    Double secondsLeft = row.getObject("seconds_left", Double.class);
    return Optional.of(
        new RunProgress(
            row.getInt("epoch"),
            row.getLong("step"),
            row.getLong("steps"),
            row.getDouble("images_per_second"),
            secondsLeft == null ? OptionalDouble.empty() : OptionalDouble.of(secondsLeft)));
  }

  private static Optional<RunResult> result(ResultSet row) throws SQLException {
    return row.getObject("parameters") == null
        ? Optional.empty()
        : Optional.of(
            new RunResult(
                row.getDouble("train_loss"),
                number(row, "train_accuracy"),
                row.getDouble("test_loss"),
                number(row, "test_accuracy"),
                number(row, "mean_iou"),
                number(row, "r2"),
                row.getLong("parameters"),
                row.getDouble("train_seconds"),
                peak(row)));
  }

  private static OptionalLong peak(ResultSet row) throws SQLException {
    long bytes = row.getLong("peak_bytes");
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(bytes);
  }

  static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static Optional<Failure> failure(ResultSet row) throws SQLException {
    String kind = row.getString("failure_kind");
    return kind == null
        ? Optional.empty()
        : Optional.of(new Failure(kind, row.getString("failure_advice")));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
