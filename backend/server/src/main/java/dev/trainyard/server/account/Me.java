package dev.trainyard.server.account;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** Who asks, and how one may register. */
record Me(
    boolean signedIn,
    @Schema(nullable = true) AccountView account,
    @Schema(nullable = true, description = "null for guests") WorkshopView workshop,
    @Schema(allowableValues = {"open", "join-code", "closed"}) String registration) {

  /** An account as its owner sees it. */
  record AccountView(UUID id, String email, String displayName, Role role, Instant createdAt) {
    static AccountView of(Person person) {
      return new AccountView(
          person.id(), person.email(), person.displayName(), person.role(), person.createdAt());
    }
  }

  /** The workshop that a person is in now. */
  record WorkshopView(UUID id, String title) {
    static WorkshopView of(Workshop workshop) {
      return new WorkshopView(workshop.id(), workshop.title());
    }
  }
}
