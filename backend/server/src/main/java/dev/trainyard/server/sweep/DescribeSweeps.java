package dev.trainyard.server.sweep;

import dev.trainyard.server.account.Whose;
import dev.trainyard.server.run.AsMeasured;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns rows of sweeps into what people see of them. */
@Component
class DescribeSweeps {
  /** A member's own word where it has no run. */
  private static final String STATE =
      """
      coalesce(r.state, case when m.failure is not null then 'FAILED'
                             when s.stopped_at is not null then 'STOPPED' else 'WAITING' end)
      """;

  private final JdbcClient database;

  DescribeSweeps(JdbcClient database) {
    this.database = database;
  }

  /**
   * The newest first.
   *
   * @param range whose
   */
  List<SweepView> list(Whose.Range range, int limit) {
    return database
        .sql(
            """
            select * from sweep
            where owner_id = coalesce(:owner, owner_id)
              and workshop_id = coalesce(:workshop, workshop_id)
            order by created_at desc, id desc limit :limit
            """)
        .param("owner", range.owner().orElse(null), java.sql.Types.OTHER)
        .param("workshop", range.workshop().orElse(null), java.sql.Types.OTHER)
        .param("limit", limit)
        .query((row, number) -> view(row))
        .list();
  }

  SweepView.Detail one(UUID sweep) {
    SweepView view =
        database
            .sql("select * from sweep where id = ?")
            .param(sweep)
            .query((row, n) -> view(row))
            .single();
    return new SweepView.Detail(view, members(sweep));
  }

  private SweepView view(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new SweepView(
        id,
        row.getString("name"),
        row.getString("kind"),
        row.getString("axes"),
        row.getObject("owner_id", UUID.class),
        instant(row, "created_at"),
        instant(row, "stopped_at"),
        states(id));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private Map<String, Long> states(UUID sweep) {
    Map<String, Long> states = new HashMap<>();
    database
        .sql(
            """
            select %s as state, count(*) as members
            from sweep_member m join sweep s on s.id = m.sweep_id left join run r on r.id = m.run_id
            where s.id = ? group by 1
            """
                .formatted(STATE))
        .param(sweep)
        .query(
            row -> {
              states.put(row.getString("state"), row.getLong("members"));
            });
    return states;
  }

  private List<SweepView.MemberView> members(UUID sweep) {
    return database
        .sql(
            """
            select m.n, m.label, m.place, m.run_id, m.base, %s as member_state,
                   coalesce(r.reason, m.failure) as why, r.*
            from sweep_member m join sweep s on s.id = m.sweep_id left join run r on r.id = m.run_id
            where s.id = ? order by m.n
            """
                .formatted(STATE))
        .param(sweep)
        .query((row, number) -> member(row))
        .list();
  }

  private static SweepView.MemberView member(ResultSet row) throws SQLException {
    String state = row.getString("member_state");
    boolean measured = row.getObject("parameters") != null;
    long steps = row.getLong("steps");
    return new SweepView.MemberView(
        row.getInt("n"),
        row.getString("label"),
        row.getString("place"),
        state,
        Optional.ofNullable(row.getString("why")).orElse(withoutRun(state, row)),
        row.getObject("run_id", UUID.class),
        row.getObject("base", Integer.class),
        state.equals("SUCCEEDED") ? 1 : steps == 0 ? 0 : (double) row.getLong("step") / steps,
        number(row, "test_accuracy"),
        number(row, "test_loss"),
        number(row, "train_accuracy"),
        measured ? row.getLong("parameters") : null,
        row.getObject("workload_macs", Long.class),
        measured ? row.getDouble("train_seconds") : null);
  }

  private static String withoutRun(String state, ResultSet row) throws SQLException {
    if (!state.equals("WAITING")) {
      return "The sweep was stopped before this run was made, or the run was deleted.";
    }
    return row.getObject("base") == null
        ? "It is handed in when fewer runs wait."
        : "It waits for the run that it starts from.";
  }

  private static Object number(ResultSet row, String column) throws SQLException {
    Double value = row.getObject(column, Double.class);
    return value == null ? null : AsMeasured.json(value);
  }
}
