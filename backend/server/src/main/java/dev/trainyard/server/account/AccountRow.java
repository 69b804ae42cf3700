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

/** An account as its row holds it; what it is in workshops, the table membership says. */
@Entity
@Table(name = "account")
class AccountRow implements Persistable<UUID> {
  @Id private UUID id;
  private UUID workshopId;
  private String email;
  private String displayName;
  private String passwordHash;
  private boolean administrator;
  private Instant createdAt;

  @Transient private boolean fresh = true;

  AccountRow() {}

  AccountRow(UUID id, String email, String displayName, String passwordHash, Instant createdAt) {
    this.id = id;
    this.workshopId = Workshop.FIRST;
    this.email = email;
    this.displayName = displayName;
    this.passwordHash = passwordHash;
    this.createdAt = createdAt;
  }

  String passwordHash() {
    return passwordHash;
  }

  boolean administers() {
    return administrator;
  }

  void administer() {
    administrator = true;
  }

  void changePassword(String newHash) {
    passwordHash = newHash;
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
