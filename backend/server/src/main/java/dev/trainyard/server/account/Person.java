package dev.trainyard.server.account;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody with an account, as every room knows them.
 *
 * @param workshop that they are in now; a guest stands before its door
 * @param role in that workshop
 */
public record Person(
    UUID id, UUID workshop, String email, String displayName, Role role, Instant createdAt) {

  /** Whether they are in their workshop. */
  public boolean takesPart() {
    return role != Role.GUEST;
  }

  /** Whether they organize the workshop that they are in now. */
  public boolean organizes() {
    return role == Role.ORGANIZER || role == Role.ADMINISTRATOR;
  }

  public boolean administers() {
    return role == Role.ADMINISTRATOR;
  }

  /** Whether something that belongs to this owner and workshop exists for them. */
  public boolean sees(UUID owner, UUID of) {
    return id.equals(owner) || leads(of);
  }

  /** Whether they organize this workshop, as all administrators do. */
  public boolean leads(UUID of) {
    return administers() || organizes() && workshop.equals(of);
  }
}
