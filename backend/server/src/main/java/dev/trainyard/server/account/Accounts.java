package dev.trainyard.server.account;

import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Makes accounts and checks passwords. */
@Component
class Accounts {
  private final AccountRepository accounts;
  private final People people;
  private final Memberships memberships;
  private final Passwords passwords;
  private final Clock clock;

  Accounts(
      AccountRepository accounts,
      People people,
      Memberships memberships,
      Passwords passwords,
      Clock clock) {
    this.accounts = accounts;
    this.people = people;
    this.memberships = memberships;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Takes a while, so it is done before a transaction begins. */
  String hash(String password) {
    return passwords.hash(password);
  }

  /**
   * Makes an account that stands before the first workshop, as a guest.
   *
   * @throws Declined if the address has an account already
   */
  Person make(String email, String displayName, String passwordHash) {
    AccountRow row =
        new AccountRow(
            UUID.randomUUID(),
            email.strip().toLowerCase(Locale.ROOT),
            displayName.strip(),
            passwordHash,
            Instant.ofEpochMilli(clock.millis()));
    try {
      accounts.saveAndFlush(row);
    } catch (DataIntegrityViolationException e) {
      throw Declined.because(
          ProblemCode.EMAIL_TAKEN,
          "%s has an account already. Sign in, or register with another address."
              .formatted(email.strip()));
    }
    return people.find(row.getId()).orElseThrow();
  }

  /** The owner of the address, if the password is theirs. */
  Optional<Person> signIn(String email, String password) {
    Optional<AccountRow> account =
        email.indexOf('\0') >= 0 ? Optional.empty() : accounts.findByEmail(email.strip());
    return passwords.matches(password, account.map(AccountRow::passwordHash))
        ? account.flatMap(row -> people.find(row.getId()))
        : Optional.empty();
  }

  boolean hasAdministrator() {
    return accounts.existsByAdministratorTrue();
  }

  Person makeAdministrator(String email, String displayName, String password) {
    Person person = make(email, displayName, hash(password));
    administer(accounts.findById(person.id()).orElseThrow());
    return people.find(person.id()).orElseThrow();
  }

  /** Makes this address an administrator with this password, whatever it was before. */
  void ensureAdministrator(String email, String password) {
    Optional<AccountRow> account = accounts.findByEmail(email);
    if (account.isEmpty()) {
      makeAdministrator(email, email.substring(0, email.indexOf('@')), password);
      return;
    }
    AccountRow row = account.get();
    if (!passwords.matches(password, Optional.of(row.passwordHash()))) {
      row.changePassword(hash(password));
    }
    administer(row);
  }

  /** Also an organizer of the first workshop, so that its roster shows who runs it. */
  private void administer(AccountRow row) {
    row.administer();
    accounts.saveAndFlush(row);
    memberships.put(Workshop.FIRST, row.getId(), Role.ORGANIZER, MemberState.MEMBER);
  }
}
