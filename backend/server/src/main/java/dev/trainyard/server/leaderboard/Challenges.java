package dev.trainyard.server.leaderboard;

import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.Declined;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds challenges for people: another workshop's does not exist. */
@Component
class Challenges {
  private final ChallengeTable table;

  Challenges(ChallengeTable table) {
    this.table = table;
  }

  /**
   * @throws Declined as forbidden to guests; as not found, also if it is another workshop's
   */
  Challenge of(Person person, UUID id) {
    Admission.toTakePart(person);
    return table
        .find(id)
        .filter(found -> found.workshop().equals(person.workshop()) || person.administers())
        .orElseThrow(
            () -> Declined.notFound("There is no challenge %s in this workshop.".formatted(id)));
  }

  static void requireOrganizer(Person person) {
    Admission.toOrganize(person, "Only organizers open and close challenges. Ask one of them.");
  }
}
