package dev.trainyard.server.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A workshop as its row holds it. */
@Entity
@Table(name = "workshop")
class WorkshopRow {
  /** The one that the first migration opens. */
  static final UUID FIRST = UUID.fromString("b6f0c0de-0000-4000-8000-000000000001");

  @Id private UUID id;
  private String title;
  private Instant createdAt;

  Workshop workshop() {
    return new Workshop(id, title);
  }

  Instant createdAt() {
    return createdAt;
  }
}
