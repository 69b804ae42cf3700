package dev.trainyard.server.account;

import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import java.util.Optional;
import java.util.UUID;

/** Whose things to list. */
public enum Whose {
  me,
  all;

  /**
   * The owner whose things {@code person} asks for; empty for everybody's.
   *
   * @param things that are listed, such as "runs"
   * @throws Declined if everybody's are asked for by somebody who does not organize
   */
  public Optional<UUID> askedBy(Person person, String things) {
    if (this == me) {
      return Optional.of(person.id());
    }
    if (!person.organizes()) {
      throw Declined.because(
          ProblemCode.FORBIDDEN,
          "Only organizers list everybody's %s; ask for owner=me.".formatted(things));
    }
    return Optional.empty();
  }
}
