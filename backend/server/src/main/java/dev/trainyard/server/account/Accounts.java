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
  private final Passwords passwords;
  private final Clock clock;

  Accounts(AccountRepository accounts, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * @throws Declined if the address has an account already
   */
  Person make(String email, String displayName, String password, Role role) {
    Person person =
        new Person(
            UUID.randomUUID(),
            WorkshopRow.FIRST,
            email.strip().toLowerCase(Locale.ROOT),
            displayName.strip(),
            role,
            Instant.ofEpochMilli(clock.millis()));
    String hash = passwords.hash(password);
    try {
      return accounts.saveAndFlush(new AccountRow(person, hash)).person();
    } catch (DataIntegrityViolationException e) {
      throw Declined.because(
          ProblemCode.EMAIL_TAKEN,
          "%s has an account already. Sign in, or register with another address."
              .formatted(person.email()));
    }
  }

  /** The owner of the address, if the password is theirs. */
  Optional<Person> signIn(String email, String password) {
    Optional<AccountRow> account =
        email.indexOf('\0') >= 0 ? Optional.empty() : accounts.findByEmail(email.strip());
    return passwords.matches(password, account.map(AccountRow::passwordHash))
        ? account.map(AccountRow::person)
        : Optional.empty();
  }

  boolean hasOrganizer() {
    return accounts.existsByRole(Role.ORGANIZER);
  }

  /** Makes this address an organizer with this password, whatever it was before. */
  void ensureOrganizer(String email, String password) {
    Optional<AccountRow> account = accounts.findByEmail(email);
    if (account.isEmpty()) {
      make(email, email.substring(0, email.indexOf('@')), password, Role.ORGANIZER);
      return;
    }
    AccountRow row = account.get();
    if (!row.person().organizes()
        || !passwords.matches(password, Optional.of(row.passwordHash()))) {
      row.becomeOrganizer(passwords.hash(password));
      accounts.save(row);
    }
  }
}
