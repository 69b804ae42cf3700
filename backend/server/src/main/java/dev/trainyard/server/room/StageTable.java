package dev.trainyard.server.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table room_stage. */
@Component
class StageTable {
  private final JdbcClient database;
  private final PlanText plans;

  StageTable(JdbcClient database, PlanText plans) {
    this.database = database;
    this.plans = plans;
  }

  Optional<Stage> find(UUID workshop) {
    return database
        .sql(
            """
            select s.*, a.display_name
            from room_stage s join account a on a.id = s.by_id
            where s.workshop_id = ?
            """)
        .param(workshop)
        .query((row, number) -> stage(row))
        .optional();
  }

  /** Its time is the database's. */
  void put(UUID workshop, Stage stage, UUID by) {
    database
        .sql(
            """
            insert into room_stage (workshop_id, id, step, title, words, plan, path, at, by_id)
            values (:workshop, :id, :step, :title, :words, :plan::jsonb, :path, now(), :by)
            on conflict (workshop_id) do update
            set id = excluded.id, step = excluded.step, title = excluded.title,
                words = excluded.words, plan = excluded.plan, path = excluded.path,
                at = excluded.at, by_id = excluded.by_id
            """)
        .param("workshop", workshop)
        .param("id", stage.id())
        .param("step", stage.step())
        .param("title", stage.title())
        .param("words", stage.words())
        .param("plan", plans.write(stage.plan()))
        .param("path", stage.path())
        .param("by", by)
        .update();
  }

  /** Whether there was one. */
  boolean clear(UUID workshop) {
    return database.sql("delete from room_stage where workshop_id = ?").param(workshop).update()
        == 1;
  }

  private Stage stage(ResultSet row) throws SQLException {
    return new Stage(
        row.getObject("id", UUID.class),
        row.getObject("step", Integer.class),
        row.getString("title"),
        row.getString("words"),
        plans.read(row.getString("plan")),
        row.getString("path"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("display_name"));
  }
}
