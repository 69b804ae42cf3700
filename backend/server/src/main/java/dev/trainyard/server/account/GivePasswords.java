package dev.trainyard.server.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Passwords that an organizer hands to people, shown once. */
@Component
public class GivePasswords {
  private static final int GROUPS = 3;

  private final Passwords passwords;
  private final Accounts accounts;
  private final People people;
  private final EndSessions endSessions;
  private final JdbcClient database;
  private final TransactionTemplate transaction;

  GivePasswords(
      Passwords passwords,
      Accounts accounts,
      People people,
      EndSessions endSessions,
      JdbcClient database,
      TransactionTemplate transaction) {
    this.passwords = passwords;
    this.accounts = accounts;
    this.people = people;
    this.endSessions = endSessions;
    this.database = database;
    this.transaction = transaction;
  }

  /** A password, such as K7QM-3FXP-9TRA with 58 bits, and the form in which it is kept. */
  public record Given(String text, String hash) {
    @Override
    public String toString() {
      return "Given[…]";
    }
  }

  /** So many new passwords; hashing takes all cores for a while. */
  public List<Given> make(int count) {
    return java.util.stream.IntStream.range(0, count).parallel().mapToObj(i -> one()).toList();
  }

  private Given one() {
    String text = JoinCode.groups(GROUPS);
    return new Given(text, passwords.hash(text));
  }

  public Optional<Person> owner(String email) {
    return people.findByEmail(email);
  }

  /** An account with a password from here. */
  public Person account(String email, String displayName, Given password) {
    return accounts.make(email, displayName, password.hash());
  }

  /** A new password for somebody; sessions, sockets and tokens of before end. */
  public String reset(UUID account) {
    Given password = one();
    transaction.executeWithoutResult(
        status -> {
          database
              .sql("update account set password_hash = ? where id = ?")
              .params(password.hash(), account)
              .update();
          database.sql("delete from access_token where account_id = ?").param(account).update();
          endSessions.of(account);
        });
    return password.text();
  }

  /** The password that somebody chose; sessions and sockets of before end. */
  void change(UUID account, String password) {
    String hash = passwords.hash(password);
    transaction.executeWithoutResult(
        status -> {
          database
              .sql("update account set password_hash = ? where id = ?")
              .params(hash, account)
              .update();
          endSessions.of(account);
        });
  }
}
