package dev.trainyard.server.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Reads accounts together with what they are in one workshop, in one statement. */
final class PersonRows {
  /** To be followed by the workshop whose role counts and by the condition. */
  static final String SELECT =
      """
      select a.id, a.email, a.display_name, a.administrator, a.created_at, a.signed_out_at,
             w.id as workshop_id, m.role, m.state
      from account a join workshop w on w.id = %s
      left join membership m on m.account_id = a.id and m.workshop_id = w.id
      where %s
      """;

  private PersonRows() {}

  static Standing standing(ResultSet row, int number) throws SQLException {
    OffsetDateTime signedOut = row.getObject("signed_out_at", OffsetDateTime.class);
    return new Standing(person(row), Optional.ofNullable(signedOut).map(OffsetDateTime::toInstant));
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getObject("id", UUID.class),
        row.getObject("workshop_id", UUID.class),
        row.getString("email"),
        row.getString("display_name"),
        role(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  private static Role role(ResultSet row) throws SQLException {
    if (row.getBoolean("administrator")) {
      return Role.ADMINISTRATOR;
    }
    return "MEMBER".equals(row.getString("state"))
        ? Role.valueOf(row.getString("role"))
        : Role.GUEST;
  }
}
