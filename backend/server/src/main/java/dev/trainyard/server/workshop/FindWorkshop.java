package dev.trainyard.server.workshop;

import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.People;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.Declined;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds workshops for people: one that they are not in does not exist. */
@Component
public class FindWorkshop {
  private final WorkshopTable table;
  private final People people;

  FindWorkshop(WorkshopTable table, People people) {
    this.table = table;
    this.people = people;
  }

  /**
   * The person as they are in that workshop, wherever they are now.
   *
   * @throws Declined as not found if they are not in it
   */
  Person in(UUID workshop, Person person) {
    return people
        .find(person.id(), workshop)
        .filter(Person::takesPart)
        .orElseThrow(
            () -> Declined.notFound("You are in no workshop with the id " + workshop + "."));
  }

  /**
   * @throws Declined as not found if they are not in it, as forbidden if they don't organize it
   */
  public Person organizing(UUID workshop, Person person) {
    Person there = in(workshop, person);
    Admission.toOrganize(there, "Only the organizers of this workshop do that.");
    return there;
  }

  /** Of somebody who is in it. */
  WorkshopRecord of(Person there) {
    return table.find(there.workshop()).orElseThrow();
  }
}
