package dev.trainyard.server.leaderboard;

import dev.trainyard.engine.dataset.DatasetId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table challenge. */
@Component
class ChallengeTable {
  private static final int MOST = 200;

  private final JdbcClient jdbc;

  ChallengeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was written; not if the workshop has an open one on this data set. */
  boolean insert(Challenge challenge) {
    return jdbc.sql(
                """
                insert into challenge (
                  id, workshop_id, title, words, dataset, held_out, examples, auto_enter, scorings,
                  minutes, opened_at)
                values (
                  :id, :workshop, :title, :words, :dataset, :heldOut::uuid, :examples, :autoEnter,
                  :scorings, :minutes, now())
                on conflict (workshop_id, dataset) where closed_at is null do nothing
                """)
            .param("id", challenge.id())
            .param("workshop", challenge.workshop())
            .param("title", challenge.title())
            .param("words", challenge.words())
            .param("dataset", challenge.dataset().value())
            .param("heldOut", challenge.heldOut())
            .param("examples", challenge.examples())
            .param("autoEnter", challenge.autoEnter())
            .param("scorings", challenge.limit().scorings())
            .param("minutes", challenge.limit().minutes())
            .update()
        == 1;
  }

  Optional<Challenge> find(UUID id) {
    return jdbc.sql("select * from challenge where id = ?")
        .param(id)
        .query(ChallengeTable::challenge)
        .optional();
  }

  /** Of a workshop, the open ones first, then newest first. */
  List<Challenge> of(UUID workshop) {
    return jdbc.sql(
            """
            select * from challenge where workshop_id = ?
            order by closed_at is not null, opened_at desc limit ?
            """)
        .params(workshop, MOST)
        .query(ChallengeTable::challenge)
        .list();
  }

  /** Every open one that takes in what may be entered. */
  List<Challenge> thatEnterAll() {
    return jdbc.sql("select * from challenge where auto_enter and closed_at is null")
        .query(ChallengeTable::challenge)
        .list();
  }

  /** Whether it was open until now. */
  boolean close(UUID id) {
    return jdbc.sql("update challenge set closed_at = now() where id = ? and closed_at is null")
            .param(id)
            .update()
        == 1;
  }

  /** Whether anybody still needs a held-out part. */
  boolean isScoredOn(String heldOut) {
    return jdbc.sql(
            "select exists (select 1 from challenge where held_out = ?::uuid and closed_at is null)")
        .param(heldOut)
        .query(Boolean.class)
        .single();
  }

  private static Challenge challenge(ResultSet row, int number) throws SQLException {
    return new Challenge(
        row.getObject("id", UUID.class),
        row.getObject("workshop_id", UUID.class),
        row.getString("title"),
        row.getString("words"),
        new DatasetId(row.getString("dataset")),
        row.getString("held_out"),
        row.getInt("examples"),
        row.getBoolean("auto_enter"),
        new Challenge.Limit(row.getInt("scorings"), row.getInt("minutes")),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
