package dev.trainyard.exchange.imports;

import dev.trainyard.engine.Problem;
import dev.trainyard.exchange.database.Database;
import dev.trainyard.exchange.notify.Bell;
import dev.trainyard.exchange.notify.Ring;
import dev.trainyard.exchange.pool.WorkerId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue in the table model_import. */
final class JdbcImportQueue implements ImportQueue {
  private final Database database;
  private final JdbcClient jdbc;

  JdbcImportQueue(DataSource pool) {
    this.database = Database.of(pool);
    this.jdbc = database.jdbc();
  }

  @Override
  public void enqueue(NewImport file) {
    database.inTransaction(
        () -> {
          jdbc.sql(
                  """
                  insert into model_import (id, owner_id, workshop_id, name, file_name, wishes, bytes, file_key, state, created_at)
                  values (:id, :owner, :workshop, :name, :fileName, :wishes::jsonb, :bytes, :key, 'QUEUED', clock_timestamp())
                  """)
              .param("id", file.id())
              .param("owner", file.owner())
              .param("workshop", file.workshop())
              .param("name", file.name())
              .param("fileName", file.fileName())
              .param("wishes", file.wishes())
              .param("bytes", file.bytes())
              .param("key", file.key())
              .update();
          Bell.ring(jdbc, new Ring.QueueChanged());
        });
  }

  @Override
  public Optional<ImportLease> leaseNext(WorkerId worker) {
    return database.transaction(
        () -> {
          refuseWorn();
          return jdbc.sql(
                  """
                  update model_import set state = 'READING', attempt = attempt + 1, worker_id = :worker,
                                          lease_until = now() + :lease * interval '1 millisecond'
                  where id = (select id from model_import
                              where (state = 'QUEUED' or state = 'READING' and lease_until < now())
                                and not exists (select from worker where worker.id = :worker and drain_wanted)
                              order by created_at, id limit 1
                              for update skip locked)
                  returning id, attempt, wishes, file_key
                  """)
              .param("worker", worker.value())
              .param("lease", LEASE.toMillis())
              .query(
                  (row, number) ->
                      new ImportLease(
                          row.getObject("id", UUID.class),
                          row.getInt("attempt"),
                          worker,
                          row.getString("wishes"),
                          row.getString("file_key")))
              .optional();
        });
  }

  /** Those whose last worker died over them. */
  private void refuseWorn() {
    jdbc.sql(
            """
            update model_import set state = 'REFUSED', problems = :problems::jsonb, finished_at = now(),
                                    worker_id = null, lease_until = null
            where state = 'READING' and lease_until < now() and attempt >= :most
            """)
        .param("problems", ImportRows.text(worn("its worker fell silent.")))
        .param("most", MOST_ATTEMPTS)
        .update();
  }

  @Override
  public boolean read(ImportLease lease, String modelKey) {
    return end(lease, "state = 'READ', model_key = :text", modelKey);
  }

  @Override
  public boolean refuse(ImportLease lease, List<Problem> problems) {
    return end(
        lease,
        "state = 'REFUSED', finished_at = now(), problems = :text::jsonb",
        ImportRows.text(problems));
  }

  @Override
  public boolean died(ImportLease lease, String reason) {
    return lease.attempt() >= MOST_ATTEMPTS
        ? refuse(lease, worn(reason))
        : !end(lease, "state = 'QUEUED', problems = :text::jsonb", "[]");
  }

  private static List<Problem> worn(String reason) {
    return List.of(
        Problem.of(
            "",
            "Reading this file ended the reader %d times, the last time: %s",
            MOST_ATTEMPTS,
            reason));
  }

  /** The fence: who no longer has the import writes nothing. */
  private boolean end(ImportLease lease, String change, String text) {
    return jdbc.sql(
                "update model_import set worker_id = null, lease_until = null, "
                    + change
                    + " where id = :id and attempt = :attempt and worker_id = :worker"
                    + " and state = 'READING'")
            .param("text", text)
            .param("id", lease.id())
            .param("attempt", lease.attempt())
            .param("worker", lease.worker().value())
            .update()
        > 0;
  }

  @Override
  public boolean remove(UUID id) {
    return jdbc.sql("delete from model_import where id = ? and finished_at is not null")
            .param(id)
            .update()
        > 0;
  }

  @Override
  public Optional<ImportRecord> find(UUID id) {
    return jdbc.sql("select * from model_import where id = ?")
        .param(id)
        .query(ImportRows::record)
        .optional();
  }

  @Override
  public List<ImportRecord> of(UUID owner, int limit) {
    return jdbc.sql(
            """
            select * from model_import where owner_id = :owner
            order by created_at desc, id desc limit :limit
            """)
        .param("owner", owner)
        .param("limit", limit)
        .query(ImportRows::record)
        .list();
  }
}
