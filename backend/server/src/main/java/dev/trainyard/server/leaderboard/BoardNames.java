package dev.trainyard.server.leaderboard;

import dev.trainyard.server.account.People;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.leaderboard.BoardName.Shown;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people are called on boards: nobody by name who did not ask for it. */
@Component
public class BoardNames {
  private static final Pattern LIKE_A_NUMBER = Pattern.compile("(?i)participant\\s*\\d+");

  private final JdbcClient jdbc;
  private final People people;

  BoardNames(JdbcClient jdbc, People people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  /**
   * Somebody on a board.
   *
   * @param shown to everybody
   * @param real for organizers only
   */
  public record Called(int number, String shown, String real) {}

  /** The names of these people in a workshop; each gets a number. */
  public Map<UUID, Called> of(UUID workshop, List<UUID> accounts) {
    Map<UUID, BoardName> names =
        jdbc
            .sql("select * from board_name where workshop_id = ?")
            .param(workshop)
            .query(BoardNames::name)
            .list()
            .stream()
            .collect(Collectors.toMap(BoardName::account, name -> name));
    Map<UUID, Person> known = people.find(accounts);
    Map<UUID, Called> called = new HashMap<>();
    for (UUID account : accounts) {
      BoardName name =
          Optional.ofNullable(names.get(account)).orElseGet(() -> ensure(workshop, account));
      String real =
          Optional.ofNullable(known.get(account)).map(Person::displayName).orElse("somebody");
      called.put(account, new Called(name.number(), name.text(real), real));
    }
    return called;
  }

  /** The person's name; a number at first. */
  @Transactional
  public BoardName ensure(UUID workshop, UUID account) {
    return find(workshop, account)
        .orElseGet(
            () -> {
              // numbers have no gaps and nobody's is given twice
              jdbc.sql("select pg_advisory_xact_lock(hashtext('board ' || ?::text))")
                  .param(workshop.toString())
                  .query((row, number) -> true)
                  .single();
              jdbc.sql(
                      """
                      insert into board_name (workshop_id, account_id, number, shown)
                      select :workshop, :account, coalesce(max(number), 0) + 1, 'NUMBER'
                      from board_name where workshop_id = :workshop
                      on conflict (workshop_id, account_id) do nothing
                      """)
                  .param("workshop", workshop)
                  .param("account", account)
                  .update();
              return find(workshop, account).orElseThrow();
            });
  }

  private Optional<BoardName> find(UUID workshop, UUID account) {
    return jdbc.sql("select * from board_name where workshop_id = ? and account_id = ?")
        .params(workshop, account)
        .query(BoardNames::name)
        .optional();
  }

  /**
   * @param nickname null to keep the one of before
   * @throws Declined if there is none to show, or somebody else has it
   */
  @Transactional
  public BoardName choose(Person person, Shown shown, String nickname) {
    BoardName before = ensure(person.workshop(), person.id());
    Optional<String> chosen =
        Optional.ofNullable(nickname).map(String::strip).filter(text -> !text.isEmpty());
    Optional<String> kept = chosen.or(before::nickname);
    if (shown == Shown.NICKNAME && kept.isEmpty()) {
      throw Declined.invalid("/nickname", "Write the nickname that is to be shown.");
    }
    if (chosen.filter(text -> LIKE_A_NUMBER.matcher(text).matches()).isPresent()) {
      throw Declined.invalid("/nickname", "That is how somebody is called who chose no name.");
    }
    try {
      jdbc.sql(
              """
              update board_name set shown = :shown, nickname = :nickname
              where workshop_id = :workshop and account_id = :account
              """)
          .param("shown", shown.name())
          .param("nickname", kept.orElse(null))
          .param("workshop", person.workshop())
          .param("account", person.id())
          .update();
    } catch (DuplicateKeyException taken) {
      throw Declined.because(
          ProblemCode.CONFLICT,
          "Somebody else in this workshop is called %s. Choose another nickname."
              .formatted(kept.orElse("so")));
    }
    return new BoardName(person.id(), before.number(), shown, kept);
  }

  private static BoardName name(ResultSet row, int number) throws SQLException {
    return new BoardName(
        row.getObject("account_id", UUID.class),
        row.getInt("number"),
        Shown.valueOf(row.getString("shown")),
        Optional.ofNullable(row.getString("nickname")));
  }
}
