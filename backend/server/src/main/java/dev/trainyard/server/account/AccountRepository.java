package dev.trainyard.server.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<AccountRow, UUID> {
  @Query("select a from AccountRow a where lower(a.email) = lower(:email)")
  Optional<AccountRow> findByEmail(String email);

  boolean existsByAdministratorTrue();
}
