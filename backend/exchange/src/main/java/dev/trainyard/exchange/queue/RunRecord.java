package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.pool.WorkerId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A run as its row tells it.
 *
 * @param plan JSON text
 * @param reason why it is in this state, in words
 * @param engineWanted an engine's name or "auto"
 * @param attempt leases so far
 * @param lostLeases of these, how many were lost
 * @param worker that trains it now
 * @param engine that trained it last
 * @param device that it was trained on last, in words
 * @param lastMeasurement number of its newest measurement, 0 before the first
 * @param startedAt of its first lease
 */
public record RunRecord(
    RunId id,
    UUID owner,
    UUID workshop,
    String title,
    String plan,
    RunState state,
    String reason,
    String engineWanted,
    int attempt,
    int lostLeases,
    boolean stopRequested,
    Optional<WorkerId> worker,
    Optional<String> engine,
    Optional<String> device,
    Optional<RunProgress> progress,
    Optional<StoredCheckpoint> checkpoint,
    Optional<RunResult> result,
    Optional<Failure> failure,
    long lastMeasurement,
    Instant createdAt,
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt) {}
