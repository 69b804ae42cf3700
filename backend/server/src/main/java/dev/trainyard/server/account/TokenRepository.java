package dev.trainyard.server.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface TokenRepository extends JpaRepository<TokenRow, UUID> {
  Optional<TokenRow> findByHash(String hash);

  List<TokenRow> findByAccountIdOrderByCreatedAtDesc(UUID accountId);

  long countByAccountId(UUID accountId);

  @Transactional
  long deleteByIdAndAccountId(UUID id, UUID accountId);

  /** Written at most once a minute for each token, so that reading with one stays cheap. */
  @Transactional
  @Modifying
  @Query("update TokenRow t set t.lastUsedAt = :now where t.id = :id")
  void used(UUID id, Instant now);
}
