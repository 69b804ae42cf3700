package dev.trainyard.server.account;

import java.time.Instant;
import java.util.UUID;

/** Somebody with an account, as every room knows them. */
public record Person(
    UUID id, UUID workshop, String email, String displayName, Role role, Instant createdAt) {

  public boolean organizes() {
    return role == Role.ORGANIZER;
  }
}
