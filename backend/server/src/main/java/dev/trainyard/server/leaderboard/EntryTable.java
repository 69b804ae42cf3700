package dev.trainyard.server.leaderboard;

import dev.trainyard.server.leaderboard.Entry.Score;
import dev.trainyard.server.leaderboard.Entry.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table entry, as people and boards read it. */
@Component
class EntryTable {
  private static final int MOST_LISTED = 500;

  private final JdbcClient jdbc;

  EntryTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many there are. */
  record Counts(int people, int scored, int waiting) {}

  Counts counts(UUID challenge) {
    return jdbc.sql(
            """
            select count(distinct owner_id) filter (where state <> 'REFUSED'),
                   count(*) filter (where state = 'SCORED'),
                   count(*) filter (where state = 'WAITING')
            from entry where challenge_id = ?
            """)
        .param(challenge)
        .query((row, number) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3)))
        .single();
  }

  /** All that were scored, in that order. */
  List<Entry> scored(UUID challenge) {
    return jdbc.sql(
            "select * from entry where challenge_id = ? and state = 'SCORED' order by scored_at, id")
        .param(challenge)
        .query(EntryTable::entry)
        .list();
  }

  /**
   * The newest ones.
   *
   * @param owner empty for everybody's
   */
  List<Entry> newest(UUID challenge, Optional<UUID> owner) {
    return jdbc.sql(
            """
            select * from entry
            where challenge_id = :challenge and (:owner::uuid is null or owner_id = :owner::uuid)
            order by entered_at desc, epoch desc, id limit :most
            """)
        .param("challenge", challenge)
        .param("owner", owner.map(UUID::toString).orElse(null))
        .param("most", MOST_LISTED)
        .query(EntryTable::entry)
        .list();
  }

  /** What will not be scored any more. */
  void refuseWaiting(UUID challenge, String reason) {
    jdbc.sql(
            """
            update entry set state = 'REFUSED', reason = ?, claimed_until = null
            where challenge_id = ? and state = 'WAITING'
            """)
        .params(reason, challenge)
        .update();
  }

  static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getObject("id", UUID.class),
        row.getObject("challenge_id", UUID.class),
        row.getObject("owner_id", UUID.class),
        row.getObject("run_id", UUID.class),
        row.getString("title"),
        Optional.ofNullable(row.getString("architecture")),
        row.getInt("epoch"),
        row.getString("sha256"),
        row.getString("key"),
        row.getLong("bytes"),
        State.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
        score(row));
  }

  private static Optional<Score> score(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("scored_at", OffsetDateTime.class);
    if (at == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Score(
            at.toInstant(),
            row.getLong("parameters"),
            Optional.ofNullable(row.getObject("seconds", Double.class)),
            row.getInt("correct"),
            BitSet.valueOf(row.getBytes("hits"))));
  }
}
