package dev.trainyard.server.model;

import dev.trainyard.exchange.database.PageCursor;
import dev.trainyard.server.account.Whose;
import dev.trainyard.server.model.KeptModel.Lineage;
import dev.trainyard.server.model.KeptModel.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table model. */
@Component
class ModelTable {
  private final JdbcClient jdbc;

  ModelTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(KeptModel model) {
    Lineage from = model.lineage();
    jdbc.sql(
            """
            insert into model (
              id, owner_id, workshop_id, name, note, created_at, source, run_id, run_title, epoch, parent_run,
              parent_model, file_name, architecture, dataset, network, labels, preprocessing,
              parameters, bytes, sha256, key)
            values (
              :id, :owner, :workshop, :name, :note, :createdAt, :source, :run, :runTitle, :epoch, :parentRun,
              (select id from model where id = :parentModel), :fileName, :architecture, :dataset,
              :network::jsonb, :labels::jsonb, :preprocessing::jsonb,
              :parameters, :bytes, :sha256, :key)
            """)
        .param("id", model.id())
        .param("owner", model.owner())
        .param("workshop", model.workshop())
        .param("name", model.name())
        .param("note", model.note())
        .param("createdAt", model.createdAt().atOffset(ZoneOffset.UTC))
        .param("source", from.source().name())
        .param("run", from.run().orElse(null), Types.OTHER)
        .param("runTitle", from.runTitle().orElse(null))
        .param("epoch", from.epoch().orElse(null))
        .param("parentRun", from.parentRun().orElse(null), Types.OTHER)
        .param("parentModel", from.parentModel().orElse(null), Types.OTHER)
        .param("fileName", from.fileName().orElse(null))
        .param("architecture", from.architecture().orElse(null))
        .param("dataset", from.dataset().orElse(null))
        .param("network", model.network())
        .param("labels", model.labels())
        .param("preprocessing", model.preprocessing())
        .param("parameters", model.parameters())
        .param("bytes", model.bytes())
        .param("sha256", model.sha256())
        .param("key", model.key())
        .update();
  }

  Optional<KeptModel> find(UUID id) {
    return jdbc.sql("select * from model where id = ?")
        .param(id)
        .query(ModelTable::model)
        .optional();
  }

  /** Newest first. */
  List<KeptModel> list(Whose.Range range, Optional<PageCursor> after, int limit) {
    Map<String, Object> values = new HashMap<>();
    range.owner().ifPresent(owner -> values.put("owner", owner));
    range.workshop().ifPresent(workshop -> values.put("workshop", workshop));
    after.ifPresent(
        cursor -> {
          values.put("at", cursor.createdAt().atOffset(ZoneOffset.UTC));
          values.put("id", cursor.id());
        });
    String sql =
        "select * from model where true"
            + (range.owner().isPresent() ? " and owner_id = :owner" : "")
            + (range.workshop().isPresent() ? " and workshop_id = :workshop" : "")
            + (after.isPresent() ? " and (created_at, id) < (:at, :id)" : "")
            + " order by created_at desc, id desc limit :limit";
    return jdbc.sql(sql).params(values).param("limit", limit).query(ModelTable::model).list();
  }

  int countOf(UUID owner) {
    return jdbc.sql("select count(*) from model where owner_id = ?")
        .param(owner)
        .query(Integer.class)
        .single();
  }

  void rename(UUID id, String name, String note) {
    jdbc.sql("update model set name = ?, note = ? where id = ?").params(name, note, id).update();
  }

  void delete(UUID id) {
    jdbc.sql("delete from model where id = ?").param(id).update();
  }

  private static KeptModel model(ResultSet row, int number) throws SQLException {
    return new KeptModel(
        row.getObject("id", UUID.class),
        row.getObject("owner_id", UUID.class),
        row.getObject("workshop_id", UUID.class),
        row.getString("name"),
        row.getString("note"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        lineage(row),
        row.getString("network"),
        row.getString("labels"),
        row.getString("preprocessing"),
        row.getLong("parameters"),
        row.getLong("bytes"),
        row.getString("sha256"),
        row.getString("key"));
  }

  private static Lineage lineage(ResultSet row) throws SQLException {
    return new Lineage(
        Source.valueOf(row.getString("source")),
        Optional.ofNullable(row.getObject("run_id", UUID.class)),
        Optional.ofNullable(row.getString("run_title")),
        Optional.ofNullable(row.getObject("epoch", Integer.class)),
        Optional.ofNullable(row.getObject("parent_run", UUID.class)),
        Optional.ofNullable(row.getObject("parent_model", UUID.class)),
        Optional.ofNullable(row.getString("file_name")),
        Optional.ofNullable(row.getString("architecture")),
        Optional.ofNullable(row.getString("dataset")));
  }
}
