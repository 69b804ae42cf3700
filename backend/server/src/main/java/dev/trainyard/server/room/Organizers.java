package dev.trainyard.server.room;

import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.Declined;

/** Who leads the room. */
final class Organizers {
  private Organizers() {}

  /**
   * @throws Declined as forbidden to everybody else
   */
  static void require(Person person) {
    Admission.toOrganize(person, "Only the organizers of this workshop lead the room.");
  }
}
