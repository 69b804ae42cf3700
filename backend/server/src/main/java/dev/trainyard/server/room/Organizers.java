package dev.trainyard.server.room;

import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;

/** Who leads the room. */
final class Organizers {
  private Organizers() {}

  /**
   * @throws Declined as forbidden to everybody else
   */
  static void require(Person person) {
    if (!person.organizes()) {
      throw Declined.because(
          ProblemCode.FORBIDDEN, "Only the organizers of this workshop lead the room.");
    }
  }
}
