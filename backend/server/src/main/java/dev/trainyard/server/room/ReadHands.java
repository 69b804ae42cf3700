package dev.trainyard.server.room;

import dev.trainyard.engine.run.RunState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the hands that wait for an answer, with whose they are and what they are about. */
@Component
class ReadHands {
  private static final int MOST = 200;

  private final JdbcClient database;

  ReadHands(JdbcClient database) {
    this.database = database;
  }

  /** Of those who are in a workshop; who waits longest comes first. */
  List<RaisedHand> up(UUID workshop) {
    return database
        .sql(
            """
            select h.id, h.account_id, a.display_name, h.message, h.raised_at,
                   r.id as run_id, r.title, r.state, r.reason
            from hand h
            join account a on a.id = h.account_id
            left join membership m
              on m.account_id = h.account_id and m.workshop_id = h.workshop_id
            left join run r on r.id = h.run_id
            where h.workshop_id = ? and h.closed_at is null and h.answered_at is null
              and m.state is distinct from 'REMOVED'
            order by h.raised_at, h.id limit ?
            """)
        .params(workshop, MOST)
        .query((row, number) -> hand(row))
        .list();
  }

  private static RaisedHand hand(ResultSet row) throws SQLException {
    UUID run = row.getObject("run_id", UUID.class);
    return new RaisedHand(
        row.getObject("id", UUID.class),
        new RaisedHand.PersonView(
            row.getObject("account_id", UUID.class), row.getString("display_name")),
        row.getString("message"),
        run == null
            ? null
            : new RaisedHand.RunInShort(
                run,
                row.getString("title"),
                RunState.valueOf(row.getString("state")),
                row.getString("reason")),
        row.getObject("raised_at", OffsetDateTime.class).toInstant());
  }
}
