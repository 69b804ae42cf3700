package dev.trainyard.server.sweep;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.Declined;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The tables sweep and sweep_member. */
@Component
class Sweeps {
  private final JdbcClient database;
  private final JsonMapper json;

  Sweeps(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Transactional
  UUID add(Person owner, String name, Expansion expansion, List<Member> members) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into sweep (id, owner_id, workshop_id, name, kind, axes, created_at)
            values (?, ?, ?, ?, ?, ?::jsonb, now())
            """)
        .params(id, owner.id(), owner.workshop(), name, expansion.kind(), text(expansion.axes()))
        .update();
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      database
          .sql(
              """
              insert into sweep_member (sweep_id, n, label, place, plan, base)
              values (:sweep, :n, :label, :place::jsonb, :plan::jsonb, :base)
              """)
          .param("sweep", id)
          .param("n", i + 1)
          .param("label", member.label())
          .param("place", text(member.place()))
          .param("plan", text(member.plan()))
          .param(
              "base",
              member.base().isPresent() ? member.base().getAsInt() + 1 : null,
              java.sql.Types.INTEGER)
          .update();
    }
    return id;
  }

  private String text(Object tree) {
    return json.writeValueAsString(tree);
  }

  /** Whose a sweep is. */
  record Belonging(UUID owner, UUID workshop, String name) {}

  /**
   * Whose the sweep is, if this person may look at it.
   *
   * @throws Declined as not found, also if it is somebody else's
   */
  Belonging require(UUID sweep, Person person) {
    return database
        .sql("select owner_id, workshop_id, name from sweep where id = ?")
        .param(sweep)
        .query(
            (row, n) ->
                new Belonging(
                    row.getObject("owner_id", UUID.class),
                    row.getObject("workshop_id", UUID.class),
                    row.getString("name")))
        .optional()
        .filter(found -> person.sees(found.owner(), found.workshop()))
        .orElseThrow(() -> Declined.notFound("You have no sweep with the id " + sweep + "."));
  }

  /** Members without a run that may still get one, in the order in which they are handed in. */
  List<MemberRow> waiting() {
    return database
        .sql(
            """
            select m.sweep_id, s.name, s.owner_id, s.workshop_id, m.n, m.label, m.plan, m.base
            from sweep_member m join sweep s on s.id = m.sweep_id
            where m.run_id is null and m.failure is null and s.stopped_at is null
            order by s.created_at, s.id, m.n
            """)
        .query(
            (row, number) -> {
              int base = row.getInt("base");
              return new MemberRow(
                  row.getObject("sweep_id", UUID.class),
                  row.getString("name"),
                  row.getObject("owner_id", UUID.class),
                  row.getObject("workshop_id", UUID.class),
                  row.getInt("n"),
                  row.getString("label"),
                  row.getString("plan"),
                  base == 0 ? OptionalInt.empty() : OptionalInt.of(base));
            })
        .list();
  }

  MemberRow.Base base(UUID sweep, int n) {
    return database
        .sql(
            """
            select m.label, m.run_id, r.state, r.reason, m.failure
            from sweep_member m left join run r on r.id = m.run_id where m.sweep_id = ? and m.n = ?
            """)
        .params(sweep, n)
        .query(
            (row, number) ->
                new MemberRow.Base(
                    row.getString("label"),
                    Optional.ofNullable(row.getObject("run_id", UUID.class)).map(RunId::new),
                    Optional.ofNullable(row.getString("state")),
                    Optional.ofNullable(row.getString("reason")),
                    Optional.ofNullable(row.getString("failure"))))
        .single();
  }

  /** How many runs of somebody wait in the queue. */
  int waitingRuns(UUID owner) {
    return database
        .sql("select count(*) from run where owner_id = ? and state = 'QUEUED'")
        .param(owner)
        .query(Integer.class)
        .single();
  }

  void became(UUID sweep, int n, RunId run) {
    database
        .sql("update sweep_member set run_id = ? where sweep_id = ? and n = ?")
        .params(run.value(), sweep, n)
        .update();
  }

  void failed(UUID sweep, int n, String reason) {
    database
        .sql("update sweep_member set failure = ? where sweep_id = ? and n = ?")
        .params(reason, sweep, n)
        .update();
  }

  /** Makes no more runs; gives those that are not over. */
  List<RunId> stop(UUID sweep) {
    database
        .sql("update sweep set stopped_at = coalesce(stopped_at, ?) where id = ?")
        .params(OffsetDateTime.now(), sweep)
        .update();
    return runs(sweep, "and r.state in ('QUEUED', 'RUNNING', 'PAUSED')");
  }

  /** Its members' runs. */
  List<RunId> runs(UUID sweep) {
    return runs(sweep, "");
  }

  private List<RunId> runs(UUID sweep, String condition) {
    return database
        .sql(
            "select r.id from sweep_member m join run r on r.id = m.run_id where m.sweep_id = ? %s order by m.n"
                .formatted(condition))
        .param(sweep)
        .query(UUID.class)
        .list()
        .stream()
        .map(RunId::new)
        .toList();
  }

  /** Whether every member is over, or will never begin. */
  boolean isOver(UUID sweep) {
    return database
        .sql(
            """
            select not exists (
              select 1 from sweep_member m join sweep s on s.id = m.sweep_id
              left join run r on r.id = m.run_id
              where s.id = ? and (r.state in ('QUEUED', 'RUNNING', 'PAUSED')
                or m.run_id is null and m.failure is null and s.stopped_at is null))
            """)
        .param(sweep)
        .query(Boolean.class)
        .single();
  }

  void delete(UUID sweep) {
    database.sql("delete from sweep where id = ?").param(sweep).update();
  }
}
