package dev.trainyard.server.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** An account as its row holds it. */
@Entity
@Table(name = "account")
class AccountRow implements Persistable<UUID> {
  @Id private UUID id;
  private UUID workshopId;
  private String email;
  private String displayName;
  private String passwordHash;

  @Enumerated(EnumType.STRING)
  private Role role;

  private Instant createdAt;

  @Transient private boolean fresh = true;

  AccountRow() {}

  AccountRow(Person person, String passwordHash) {
    this.id = person.id();
    this.workshopId = person.workshop();
    this.email = person.email();
    this.displayName = person.displayName();
    this.passwordHash = passwordHash;
    this.role = person.role();
    this.createdAt = person.createdAt();
  }

  Person person() {
    return new Person(id, workshopId, email, displayName, role, createdAt);
  }

  String passwordHash() {
    return passwordHash;
  }

  void becomeOrganizer(String newPasswordHash) {
    role = Role.ORGANIZER;
    passwordHash = newPasswordHash;
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
