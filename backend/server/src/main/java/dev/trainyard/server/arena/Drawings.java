package dev.trainyard.server.arena;

import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.server.arena.Drawing.Answer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables arena_drawing and arena_answer. */
@Component
class Drawings {
  /** What a drawer agrees to; it is kept with the drawing. */
  static final String CONSENT =
      "I agree that my drawing is kept in this workshop with the models' answers, and may be shown"
          + " to everybody in it as one of the hardest. I can have it erased at any time.";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  Drawings(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Keeps a drawing, and erases the image of earlier ones that nobody agreed to keep. */
  @Transactional
  public void add(Drawing drawing) {
    jdbc.sql(
            """
            update arena_drawing set image = null
            where workshop_id = ? and consent is null and image is not null
            """)
        .param(drawing.workshop())
        .update();
    jdbc.sql(
            """
            insert into arena_drawing (
              id, workshop_id, drawer_id, dataset, drawn_at, meant, image, consent, millis)
            values (
              :id, :workshop, :drawer, :dataset, now(), :meant, :image, :consent, :millis)
            """)
        .param("id", drawing.id())
        .param("workshop", drawing.workshop())
        .param("drawer", drawing.drawer())
        .param("dataset", drawing.dataset().value())
        .param("meant", drawing.meant().orElse(null))
        .param("image", drawing.image().orElse(null))
        .param("consent", drawing.kept() ? CONSENT : null)
        .param("millis", drawing.millis())
        .update();
    batches.batchUpdate(
        """
        insert into arena_answer (drawing_id, model_id, label, probability, of_meant)
        values (?, ?, ?, ?, ?)
        """,
        drawing.answers().stream()
            .map(
                answer ->
                    new Object[] {
                      drawing.id(),
                      answer.model(),
                      answer.label(),
                      answer.probability(),
                      answer.ofMeant().orElse(null)
                    })
            .toList());
  }

  Optional<Drawing> find(UUID id) {
    return jdbc.sql("select * from arena_drawing where id = ?")
        .param(id)
        .query(Drawings::drawing)
        .optional()
        .map(this::withAnswers);
  }

  Optional<Drawing> newest(UUID workshop) {
    return jdbc.sql(
            "select * from arena_drawing where workshop_id = ? order by drawn_at desc limit 1")
        .param(workshop)
        .query(Drawings::drawing)
        .optional()
        .map(this::withAnswers);
  }

  /** Of those that may be shown, the one that the smallest share of models read as it was meant. */
  Optional<Drawing> hardest(UUID workshop) {
    return jdbc.sql(
            """
            select d.* from arena_drawing d join arena_answer a on a.drawing_id = d.id
            where d.workshop_id = ? and d.consent is not null and d.image is not null
              and d.meant is not null
            group by d.id
            order by avg((a.label = d.meant)::integer), avg(a.of_meant), d.drawn_at limit 1
            """)
        .param(workshop)
        .query(Drawings::drawing)
        .optional()
        .map(this::withAnswers);
  }

  /** How many of somebody's were drawn in the last ten seconds. */
  int lately(UUID drawer) {
    return jdbc.sql(
            """
            select count(*) from arena_drawing
            where drawer_id = ? and drawn_at > now() - interval '10 seconds'
            """)
        .param(drawer)
        .query(Integer.class)
        .single();
  }

  /** Withdraws the consent; what the models answered stays. */
  void erase(UUID id) {
    jdbc.sql("update arena_drawing set image = null, consent = null where id = ?")
        .param(id)
        .update();
  }

  private static Drawing drawing(ResultSet row, int number) throws SQLException {
    return new Drawing(
        row.getObject("id", UUID.class),
        row.getObject("workshop_id", UUID.class),
        row.getObject("drawer_id", UUID.class),
        new DatasetId(row.getString("dataset")),
        row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("meant")),
        Optional.ofNullable(row.getString("image")),
        row.getString("consent") != null,
        row.getInt("millis"),
        List.of());
  }

  private Drawing withAnswers(Drawing row) {
    return row.with(answers(row.id()));
  }

  private List<Answer> answers(UUID drawing) {
    return jdbc.sql(
            """
            select a.*, m.owner_id, m.title from arena_answer a
            join arena_model m on m.id = a.model_id
            where a.drawing_id = ? order by a.label, a.probability desc, a.model_id
            """)
        .param(drawing)
        .query(
            (row, number) ->
                new Answer(
                    row.getObject("model_id", UUID.class),
                    row.getObject("owner_id", UUID.class),
                    row.getString("title"),
                    row.getString("label"),
                    row.getDouble("probability"),
                    Optional.ofNullable(row.getObject("of_meant", Double.class))))
        .list();
  }
}
