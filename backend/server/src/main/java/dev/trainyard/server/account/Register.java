package dev.trainyard.server.account;

import dev.trainyard.server.home.Registration;
import dev.trainyard.server.home.Settings;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes accounts for people who come by themselves. Whether they may is the installation's setting;
 * which workshop they come into, and how far, is that workshop's own rule.
 */
@Component
class Register {
  private final Settings settings;
  private final Accounts accounts;
  private final JoinWorkshop join;
  private final People people;
  private final TransactionTemplate transaction;

  Register(
      Settings settings,
      Accounts accounts,
      JoinWorkshop join,
      People people,
      TransactionTemplate transaction) {
    this.settings = settings;
    this.accounts = accounts;
    this.join = join;
    this.people = people;
    this.transaction = transaction;
  }

  /**
   * @throws Declined if nobody may register, or not with this code, or the address has an account
   */
  Person register(NewAccount body) {
    if (settings.registration() == Registration.CLOSED) {
      throw Declined.because(
          ProblemCode.REGISTRATION_CLOSED, "Registration is closed. Ask an organizer.");
    }
    boolean hasCode = body.joinCode() != null && !body.joinCode().isBlank();
    if (settings.registration() == Registration.JOIN_CODE && !hasCode) {
      throw JoinWorkshop.wrongCode();
    }
    if (hasCode) {
      join.door(body.joinCode());
    }
    String hash = accounts.hash(body.password());
    return transaction.execute(
        status -> {
          Person person = accounts.make(body.email(), body.displayName(), hash);
          if (hasCode) {
            join.join(person.id(), body.joinCode());
          } else {
            join.withoutCode(person.id());
          }
          return people.find(person.id()).orElseThrow();
        });
  }
}
