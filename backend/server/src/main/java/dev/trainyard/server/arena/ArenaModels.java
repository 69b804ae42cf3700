package dev.trainyard.server.arena;

import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.server.prediction.OpenModels.ModelFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table arena_model; a model that left stays in it for the answers that it gave. */
@Component
class ArenaModels {
  private final JdbcClient jdbc;

  ArenaModels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was written; not if its owner has the same one in the arena. */
  boolean insert(ArenaModel model) {
    return jdbc.sql(
                """
                insert into arena_model (
                  id, workshop_id, owner_id, title, dataset, parameters, bytes, sha256, key,
                  joined_at)
                values (
                  :id, :workshop, :owner, :title, :dataset, :parameters, :bytes, :sha256, :key,
                  now())
                on conflict (workshop_id, owner_id, sha256) where left_at is null do nothing
                """)
            .param("id", model.id())
            .param("workshop", model.workshop())
            .param("owner", model.owner())
            .param("title", model.title())
            .param("dataset", model.dataset().value())
            .param("parameters", model.parameters())
            .param("bytes", model.bytes())
            .param("sha256", model.file().sha256())
            .param("key", model.file().key())
            .update()
        == 1;
  }

  /** Those that read along now. */
  List<ArenaModel> of(UUID workshop) {
    return jdbc.sql(
            """
            select * from arena_model where workshop_id = ? and left_at is null
            order by joined_at, id
            """)
        .param(workshop)
        .query(ArenaModels::model)
        .list();
  }

  Optional<ArenaModel> find(UUID id) {
    return jdbc.sql("select * from arena_model where id = ? and left_at is null")
        .param(id)
        .query(ArenaModels::model)
        .optional();
  }

  void leave(UUID id) {
    jdbc.sql("update arena_model set left_at = now() where id = ?").param(id).update();
  }

  static ArenaModel model(ResultSet row, int number) throws SQLException {
    return new ArenaModel(
        row.getObject("id", UUID.class),
        row.getObject("workshop_id", UUID.class),
        row.getObject("owner_id", UUID.class),
        row.getString("title"),
        new DatasetId(row.getString("dataset")),
        row.getLong("parameters"),
        row.getLong("bytes"),
        new ModelFile(row.getString("sha256"), row.getString("key")));
  }
}
