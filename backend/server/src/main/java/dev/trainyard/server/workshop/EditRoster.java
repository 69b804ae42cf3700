package dev.trainyard.server.workshop;

import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.queue.RunQuery;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.exchange.queue.RunReader;
import dev.trainyard.server.account.EndSessions;
import dev.trainyard.server.account.GivePasswords;
import dev.trainyard.server.account.MemberState;
import dev.trainyard.server.account.Memberships;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.account.Role;
import dev.trainyard.server.audit.Audit;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What an organizer does with one person of the roster; all of it is in the audit log. */
@Component
class EditRoster {
  private static final Set<RunState> NOT_OVER =
      Arrays.stream(RunState.values())
          .filter(state -> !state.isFinal())
          .collect(Collectors.toUnmodifiableSet());

  private final Memberships memberships;
  private final RosterTable roster;
  private final EndSessions endSessions;
  private final GivePasswords passwords;
  private final RunReader runs;
  private final RunQueue queue;
  private final Audit audit;
  private final TransactionTemplate transaction;

  EditRoster(
      Memberships memberships,
      RosterTable roster,
      EndSessions endSessions,
      GivePasswords passwords,
      RunReader runs,
      RunQueue queue,
      Audit audit,
      TransactionTemplate transaction) {
    this.memberships = memberships;
    this.roster = roster;
    this.endSessions = endSessions;
    this.passwords = passwords;
    this.runs = runs;
    this.queue = queue;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Lets somebody in, and says what they are from now on. */
  void admit(Person by, PersonView person, Role role) {
    refuseOneself(by, person, "change what you are");
    transaction.executeWithoutResult(
        status -> {
          memberships.put(by.workshop(), person.id(), role, MemberState.MEMBER);
          note(
              by,
              person.state() == MemberState.MEMBER ? "change role" : "admit person",
              person,
              "%s is %s now."
                  .formatted(
                      person.displayName(),
                      role == Role.ORGANIZER ? "an organizer" : "a participant"));
        });
  }

  /** What they made stays theirs; what they train here is stopped. */
  void remove(Person by, PersonView person) {
    refuseOneself(by, person, "remove yourself");
    transaction.executeWithoutResult(
        status -> {
          memberships.put(by.workshop(), person.id(), Role.PARTICIPANT, MemberState.REMOVED);
          endSessions.of(person.id());
          note(by, "remove person", person, "Removed %s.".formatted(person.displayName()));
        });
    String reason = "%s removed its owner from the workshop.".formatted(by.displayName());
    runs.list(
            new RunQuery(
                Optional.of(person.id()),
                Optional.of(by.workshop()),
                NOT_OVER,
                RunQuery.MOST,
                Optional.empty()))
        .runs()
        .forEach(run -> queue.requestStop(run.id(), reason));
  }

  /**
   * A new password, to be shown once.
   *
   * @throws Declined as forbidden if the account opens more than this workshop
   */
  String resetPassword(Person by, PersonView person) {
    if (!by.administers()
        && (person.administrator() || roster.isElsewhere(by.workshop(), person.id()))) {
      throw Declined.because(
          ProblemCode.FORBIDDEN,
          "%s is more than a person of this workshop. Ask an administrator for the password."
              .formatted(person.displayName()));
    }
    refuseOneself(by, person, "reset your own password");
    return transaction.execute(
        status -> {
          note(
              by,
              "reset password",
              person,
              "Gave %s a new password; sessions and tokens of before ended."
                  .formatted(person.displayName()));
          return passwords.reset(person.id());
        });
  }

  private void note(Person by, String action, PersonView person, String words) {
    audit.record(by, action, person.email(), words);
  }

  private static void refuseOneself(Person by, PersonView person, String deed) {
    if (by.id().equals(person.id())) {
      throw Declined.because(
          ProblemCode.CONFLICT, "You can't %s here. Ask another organizer.".formatted(deed));
    }
  }
}
