package dev.trainyard.server.workshop;

import dev.trainyard.server.account.JoinRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A workshop as its row holds it. */
record WorkshopRecord(
    UUID id,
    String title,
    String text,
    Optional<Instant> startsAt,
    Optional<Instant> endsAt,
    String joinCode,
    JoinRule registration,
    List<Step> programme,
    Map<String, Object> planDefaults,
    Limits limits) {}
