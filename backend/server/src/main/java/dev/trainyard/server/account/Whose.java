package dev.trainyard.server.account;

import dev.trainyard.server.problem.Declined;
import java.util.Optional;
import java.util.UUID;

/** Whose things to list. */
public enum Whose {
  me,
  all;

  /**
   * What a list holds.
   *
   * @param owner only theirs
   * @param workshop only of this workshop
   */
  public record Range(Optional<UUID> owner, Optional<UUID> workshop) {}

  /**
   * One's own things of all workshops; everybody's of an organizer's workshop; everything, for
   * administrators.
   *
   * @param things that are listed, such as "runs"
   * @throws Declined if everybody's are asked for by somebody who does not organize
   */
  public Range askedBy(Person person, String things) {
    if (this == me) {
      return new Range(Optional.of(person.id()), Optional.empty());
    }
    Admission.toOrganize(
        person, "Only organizers list everybody's %s; ask for owner=me.".formatted(things));
    return new Range(
        Optional.empty(), Optional.of(person.workshop()).filter(own -> !person.administers()));
  }
}
