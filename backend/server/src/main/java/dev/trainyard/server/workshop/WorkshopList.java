package dev.trainyard.server.workshop;

import dev.trainyard.server.account.MemberState;
import dev.trainyard.server.account.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The workshops of one person. */
record WorkshopList(List<Item> workshops) {

  /** One of them. */
  @Schema(name = "WorkshopItem")
  record Item(
      UUID id,
      String title,
      @Schema(nullable = true) Instant startsAt,
      @Schema(nullable = true) Instant endsAt,
      @Schema(description = "What you are in it") Role role,
      @Schema(nullable = true, description = "null for administrators who never joined")
          MemberState state,
      @Schema(description = "You are in it now") boolean current,
      @Schema(description = "How many take part") int people) {

    /** The same for somebody who has just gone in. */
    Item entered() {
      return new Item(id, title, startsAt, endsAt, role, state, true, people);
    }
  }
}
