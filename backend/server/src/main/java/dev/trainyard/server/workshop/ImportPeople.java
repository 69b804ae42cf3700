package dev.trainyard.server.workshop;

import dev.trainyard.server.account.GivePasswords;
import dev.trainyard.server.account.GivePasswords.Given;
import dev.trainyard.server.account.MemberState;
import dev.trainyard.server.account.Memberships;
import dev.trainyard.server.account.Memberships.Membership;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.account.Role;
import dev.trainyard.server.audit.Audit;
import dev.trainyard.server.workshop.ImportReport.LineView;
import dev.trainyard.server.workshop.ImportReport.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a list of people into a workshop: all of them, or none. */
@Component
class ImportPeople {
  private final NewPeople newPeople;
  private final GivePasswords passwords;
  private final Memberships memberships;
  private final Audit audit;
  private final TransactionTemplate transaction;

  ImportPeople(
      NewPeople newPeople,
      GivePasswords passwords,
      Memberships memberships,
      Audit audit,
      TransactionTemplate transaction) {
    this.newPeople = newPeople;
    this.passwords = passwords;
    this.memberships = memberships;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Passwords are hashed before the transaction begins: for 100 people that takes seconds. */
  ImportReport bring(Person by, byte[] file) {
    List<NewPeople.Line> lines = newPeople.read(file);
    long unknown = lines.stream().filter(line -> passwords.owner(line.email()).isEmpty()).count();
    Deque<Given> ready = new ArrayDeque<>(passwords.make((int) unknown));
    return transaction.execute(
        status -> {
          List<LineView> done = new ArrayList<>();
          lines.forEach(line -> done.add(bring(by, line, ready)));
          ImportReport report = ImportReport.of(done);
          audit.record(
              by,
              "import people",
              "%d people".formatted(done.size()),
              "%d new accounts, %d added, %d in the workshop already."
                  .formatted(report.made(), report.added(), report.already()));
          return report;
        });
  }

  private LineView bring(Person by, NewPeople.Line line, Deque<Given> ready) {
    Optional<Person> known = passwords.owner(line.email());
    Given password = known.isEmpty() ? ready.pop() : null;
    Person person =
        known.orElseGet(() -> passwords.account(line.email(), line.displayName(), password));
    Optional<Membership> before = memberships.find(by.workshop(), person.id());
    boolean already = before.filter(m -> m.state() == MemberState.MEMBER).isPresent();
    if (!already) {
      memberships.put(by.workshop(), person.id(), Role.PARTICIPANT, MemberState.MEMBER);
    }
    if (!person.takesPart()) {
      memberships.enter(by.workshop(), person.id());
    }
    Outcome outcome = known.isEmpty() ? Outcome.MADE : already ? Outcome.ALREADY : Outcome.ADDED;
    return new LineView(
        line.line(),
        line.email(),
        person.displayName(),
        outcome,
        password == null ? null : password.text());
  }
}
