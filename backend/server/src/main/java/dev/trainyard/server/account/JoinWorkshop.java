package dev.trainyard.server.account;

import dev.trainyard.server.account.Memberships.Membership;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings people into workshops by the code that the organizers show. */
@Component
public class JoinWorkshop {
  private final JdbcClient database;
  private final Memberships memberships;

  JoinWorkshop(JdbcClient database, Memberships memberships) {
    this.database = database;
    this.memberships = memberships;
  }

  /** A workshop as it looks from outside. */
  public record Door(UUID workshop, String title, JoinRule rule) {}

  /**
   * The workshop of this code.
   *
   * @throws Declined if the code is nobody's
   */
  public Door door(String code) {
    return database
        .sql(
            """
            select id, title, registration from workshop
            where upper(regexp_replace(join_code, '[\\s-]+', '', 'g')) = ?
            """)
        .param(JoinCode.normal(code))
        .query(
            (row, n) ->
                new Door(
                    row.getObject("id", UUID.class),
                    row.getString("title"),
                    JoinRule.valueOf(row.getString("registration"))))
        .optional()
        .orElseThrow(JoinWorkshop::wrongCode);
  }

  static Declined wrongCode() {
    return Declined.because(
        ProblemCode.JOIN_CODE_WRONG, "The join code is wrong. The organizers show it.");
  }

  /**
   * Comes in, or waits for an organizer's yes; is there from now on.
   *
   * @throws Declined if the code is wrong, the workshop is closed, or this person was removed
   */
  @Transactional
  public UUID join(UUID account, String code) {
    Door door = door(code);
    Optional<Membership> before = memberships.find(door.workshop(), account);
    if (before.isPresent() && before.get().state() == MemberState.REMOVED) {
      throw Declined.because(
          ProblemCode.FORBIDDEN,
          "You were removed from \"%s\". Ask its organizers to take you back."
              .formatted(door.title()));
    }
    if (before.isEmpty()) {
      memberships.put(door.workshop(), account, Role.PARTICIPANT, first(door));
    }
    memberships.enter(door.workshop(), account);
    return door.workshop();
  }

  private static MemberState first(Door door) {
    return switch (door.rule()) {
      case OPEN, CODE -> MemberState.MEMBER;
      case APPROVAL -> MemberState.APPLIED;
      case CLOSED ->
          throw Declined.because(
              ProblemCode.REGISTRATION_CLOSED,
              "\"%s\" takes nobody in any more. Ask its organizers.".formatted(door.title()));
    };
  }

  /** Without a code: into the first workshop, if that is open; else its door is as far as it is. */
  void withoutCode(UUID account) {
    database
        .sql(
            """
            insert into membership (workshop_id, account_id, role, state, joined_at)
            select id, ?, 'PARTICIPANT', 'MEMBER', now() from workshop where id = ? and registration = 'OPEN'
            """)
        .params(account, Workshop.FIRST)
        .update();
  }
}
