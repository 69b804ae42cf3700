package dev.trainyard.server.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table membership: who is what in which workshop. */
@Component
public class Memberships {
  private final JdbcClient database;

  Memberships(JdbcClient database) {
    this.database = database;
  }

  /** Somebody's place in a workshop; the role counts while they are a member. */
  public record Membership(Role role, MemberState state) {}

  public Optional<Membership> find(UUID workshop, UUID account) {
    return database
        .sql("select role, state from membership where workshop_id = ? and account_id = ?")
        .params(workshop, account)
        .query(
            (row, n) ->
                new Membership(
                    Role.valueOf(row.getString("role")),
                    MemberState.valueOf(row.getString("state"))))
        .optional();
  }

  /** Whatever it was before. */
  public void put(UUID workshop, UUID account, Role role, MemberState state) {
    database
        .sql(
            """
            insert into membership (workshop_id, account_id, role, state, joined_at)
            values (?, ?, ?, ?, now())
            on conflict (workshop_id, account_id)
            do update set role = excluded.role, state = excluded.state
            """)
        .params(workshop, account, role.name(), state.name())
        .update();
  }

  /** From now on they are in this workshop, or stand before its door. */
  public void enter(UUID workshop, UUID account) {
    database
        .sql("update account set workshop_id = ? where id = ?")
        .params(workshop, account)
        .update();
  }
}
