package dev.trainyard.server.characters;

import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.Declined;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds collections for people: another workshop's does not exist. */
@Component
class FindCollection {
  private final CollectionTable table;

  FindCollection(CollectionTable table) {
    this.table = table;
  }

  /**
   * @throws Declined as forbidden to guests; as not found, also if it is another workshop's
   */
  Collection in(Person person, UUID id) {
    Admission.toTakePart(person);
    return table
        .find(id)
        .filter(found -> found.workshop().equals(person.workshop()) || person.administers())
        .orElseThrow(
            () -> Declined.notFound("There is no collection %s in this workshop.".formatted(id)));
  }

  /**
   * @throws Declined also as forbidden to participants
   */
  Collection organized(Person person, UUID id) {
    Collection found = in(person, id);
    requireOrganizer(person);
    return found;
  }

  static void requireOrganizer(Person person) {
    Admission.toOrganize(person, "Only organizers lead a collection. Ask one of them.");
  }
}
