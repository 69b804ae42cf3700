package dev.trainyard.server.workshop;

import dev.trainyard.server.account.MemberState;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.account.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists workshops: those that somebody is in or has asked to join; all, for administrators. */
@Component
class ListWorkshops {
  private final JdbcClient database;

  ListWorkshops(JdbcClient database) {
    this.database = database;
  }

  List<WorkshopList.Item> of(Person person) {
    return database
        .sql(
            """
            select w.id, w.title, w.starts_at, w.ends_at, m.role, m.state,
                   (select count(*) from membership p
                    where p.workshop_id = w.id and p.state = 'MEMBER') as people
            from workshop w
            left join membership m on m.workshop_id = w.id and m.account_id = :person
            where m.state <> 'REMOVED' or :all
            order by w.starts_at desc nulls last, w.created_at desc, w.id
            """)
        .param("person", person.id())
        .param("all", person.administers())
        .query((row, number) -> item(row, person))
        .list();
  }

  private static WorkshopList.Item item(ResultSet row, Person person) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String state = row.getString("state");
    return new WorkshopList.Item(
        id,
        row.getString("title"),
        WorkshopTable.time(row, "starts_at").orElse(null),
        WorkshopTable.time(row, "ends_at").orElse(null),
        role(person, row.getString("role"), state),
        state == null ? null : MemberState.valueOf(state),
        id.equals(person.workshop()),
        row.getInt("people"));
  }

  private static Role role(Person person, String role, String state) {
    if (person.administers()) {
      return Role.ADMINISTRATOR;
    }
    return MemberState.MEMBER.name().equals(state) ? Role.valueOf(role) : Role.GUEST;
  }
}
