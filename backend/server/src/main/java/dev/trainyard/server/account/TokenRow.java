package dev.trainyard.server.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A bearer token as its row holds it: without the token. */
@Entity
@Table(name = "access_token")
class TokenRow implements Persistable<UUID> {
  @Id private UUID id;
  private UUID accountId;
  private String name;
  private String hash;
  private Instant createdAt;
  private Instant expiresAt;
  private Instant lastUsedAt;

  @Transient private boolean fresh = true;

  TokenRow() {}

  TokenRow(UUID accountId, String name, String hash, Instant createdAt, Instant expiresAt) {
    this.id = UUID.randomUUID();
    this.accountId = accountId;
    this.name = name;
    this.hash = hash;
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  UUID accountId() {
    return accountId;
  }

  String name() {
    return name;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  Instant lastUsedAt() {
    return lastUsedAt;
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return fresh;
  }

  @PostLoad
  @PostPersist
  void stored() {
    fresh = false;
  }
}
