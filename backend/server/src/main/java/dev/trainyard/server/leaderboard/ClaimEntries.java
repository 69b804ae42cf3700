package dev.trainyard.server.leaderboard;

import dev.trainyard.server.leaderboard.ScoreModel.Outcome;
import java.util.BitSet;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The queue of entries that wait to be scored. A server claims one for a minute and keeps the claim
 * while it works; one that dies lets go of it by silence, and a scoring that is done twice says the
 * same.
 */
@Component
class ClaimEntries {
  private final JdbcClient jdbc;

  ClaimEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The next one: of whoever had the fewest models scored, within everybody's limit, the latest
   * epoch first. What another server is scoring counts as scored.
   */
  Optional<Entry> next() {
    return jdbc.sql(
            """
            with scored as (
              select s.challenge_id, s.owner_id, count(*) as n,
                count(*) filter (
                  where coalesce(s.scored_at, now()) > now() - make_interval(mins => c.minutes)
                ) as lately
              from entry s join challenge c on c.id = s.challenge_id and c.closed_at is null
              where s.state = 'SCORED' or s.state = 'WAITING' and s.claimed_until >= now()
              group by s.challenge_id, s.owner_id)
            update entry set claimed_until = now() + interval '1 minute'
            where id = (
              select e.id
              from entry e
              join challenge c on c.id = e.challenge_id and c.closed_at is null
              left join scored s on s.challenge_id = e.challenge_id and s.owner_id = e.owner_id
              where e.state = 'WAITING'
                and (e.claimed_until is null or e.claimed_until < now())
                and coalesce(s.lately, 0) < c.scorings
              order by coalesce(s.n, 0), e.epoch desc, e.entered_at, e.id
              limit 1
              for update of e, c skip locked)
            returning *
            """)
        .query(EntryTable::entry)
        .optional();
  }

  void keep(UUID entry) {
    jdbc.sql("update entry set claimed_until = now() + interval '1 minute' where id = ?")
        .param(entry)
        .update();
  }

  /** What the same file reached in somebody else's name. */
  Optional<Outcome> twin(Entry entry) {
    return jdbc.sql(
            """
            select parameters, hits from entry
            where challenge_id = ? and sha256 = ? and state = 'SCORED' limit 1
            """)
        .params(entry.challenge(), entry.sha256())
        .query(
            (row, number) ->
                new Outcome(row.getLong("parameters"), BitSet.valueOf(row.getBytes("hits"))))
        .optional();
  }

  /** Unless the challenge was closed meanwhile. */
  void scored(Entry entry, Outcome outcome) {
    jdbc.sql(
            """
            update entry e set state = 'SCORED', reason = 'Scored.', claimed_until = null,
              scored_at = now(), parameters = :parameters, correct = :correct, hits = :hits,
              seconds = (
                select extract(epoch from max(m.at) - r.started_at)
                from run r join measurement m on m.run_id = r.id and m.epoch <= e.epoch
                where r.id = e.run_id group by r.started_at)
            where e.id = :id and e.state = 'WAITING'
            """)
        .param("parameters", outcome.parameters())
        .param("correct", outcome.hits().cardinality())
        .param("hits", outcome.hits().toByteArray())
        .param("id", entry.id())
        .update();
  }

  void refused(Entry entry, String reason) {
    jdbc.sql(
            """
            update entry set state = 'REFUSED', reason = ?, claimed_until = null
            where id = ? and state = 'WAITING'
            """)
        .params(reason, entry.id())
        .update();
  }
}
