package dev.trainyard.server.room;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.notify.Bell;
import dev.trainyard.exchange.notify.Ring;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.server.account.People;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.audit.Audit;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import dev.trainyard.server.run.ReadPlan;
import dev.trainyard.server.run.Runs;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Raises hands, lowers them, and answers them. */
@Component
class Hands {
  private final HandTable table;
  private final Runs runs;
  private final People people;
  private final ReadPlan readPlan;
  private final Audit audit;
  private final JdbcClient database;

  Hands(
      HandTable table,
      Runs runs,
      People people,
      ReadPlan readPlan,
      Audit audit,
      JdbcClient database) {
    this.table = table;
    this.runs = runs;
    this.people = people;
    this.readPlan = readPlan;
    this.audit = audit;
    this.database = database;
  }

  /**
   * @param run that it is about
   * @throws Declined if that is no run of theirs in this workshop
   */
  @Transactional
  public Hand raise(Person person, String message, Optional<UUID> run) {
    Optional<RunId> about = run.map(id -> own(person, new RunId(id)));
    table.closeAnswered(person.workshop(), person.id());
    table.raise(person.workshop(), person.id(), message, about);
    ring(person.workshop(), RoomRing.HANDS);
    return table.open(person.workshop(), person.id()).orElseThrow();
  }

  private RunId own(Person person, RunId id) {
    RunRecord run = runs.of(person, id);
    if (!run.owner().equals(person.id()) || !run.workshop().equals(person.workshop())) {
      throw Declined.notFound("You have no run with the id %s in this workshop.".formatted(id));
    }
    return id;
  }

  /** Takes it down, or puts its answer away. */
  @Transactional
  public void lower(Person person) {
    if (table.close(person.workshop(), person.id())) {
      ring(person.workshop(), RoomRing.HANDS);
    }
  }

  /**
   * @throws Declined as not found, also if it was raised in another workshop
   */
  Hand of(Person organizer, UUID id) {
    return table
        .find(id)
        .filter(hand -> hand.workshop().equals(organizer.workshop()) || organizer.administers())
        .orElseThrow(
            () -> Declined.notFound("No hand with the id %s was raised here.".formatted(id)));
  }

  /**
   * @param plan that is handed back; null for none
   * @throws Declined if the hand is not up any more, or its owner could not train the plan
   */
  @Transactional
  public void answer(Hand hand, String text, Map<String, Object> plan, Person by) {
    Person owner = people.find(hand.owner(), hand.workshop()).orElseThrow();
    if (plan != null) {
      readPlan.from(plan, owner);
    }
    if (!table.answer(hand.id(), text, plan, by.id())) {
      throw Declined.because(
          ProblemCode.CONFLICT,
          "%s has taken the hand down, or somebody else has answered."
              .formatted(owner.displayName()));
    }
    audit.record(
        by,
        hand.workshop(),
        "answer hand",
        owner.displayName(),
        (plan == null ? "Answered: " : "Answered with a plan: ") + text);
    ring(hand.workshop(), RoomRing.ANSWER);
  }

  private void ring(UUID workshop, String kind) {
    Bell.ring(database, new Ring.WorkshopChanged(workshop, kind));
  }
}
