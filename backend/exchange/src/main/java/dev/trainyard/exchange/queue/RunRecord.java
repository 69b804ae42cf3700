package dev.trainyard.exchange.queue;

import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.plan.Workload;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.pool.WorkerId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A run as its row tells it.
 *
 * @param plan JSON text
 * @param reason why it is in this state, in words
 * @param engineWanted an engine's name or "auto"
 * @param precisionWanted what its plan asks for
 * @param workload by which its speed is predicted; empty for runs of before speeds were kept
 * @param memoryNeeded that a worker must have, in bytes, by engine and processor: "pytorch cuda";
 *     empty where it is not known
 * @param labelWanted that its worker must have; empty for any
 * @param attempt leases so far
 * @param lostLeases of these, how many were lost
 * @param movedUpReason why somebody let it go before all others, in words
 * @param worker that trains it now
 * @param engine that trained it last
 * @param device that it was trained on last, in words
 * @param engineReason why this engine, in words
 * @param precision that it is trained in, known once its training has begun; never AUTO
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
    Precision precisionWanted,
    Optional<Workload> workload,
    Map<String, Long> memoryNeeded,
    Optional<String> labelWanted,
    int attempt,
    int lostLeases,
    boolean stopRequested,
    Optional<String> movedUpReason,
    Optional<WorkerId> worker,
    Optional<String> engine,
    Optional<String> device,
    Optional<String> engineReason,
    Optional<Precision> precision,
    Optional<RunProgress> progress,
    Optional<StoredCheckpoint> checkpoint,
    Optional<RunResult> result,
    Optional<Failure> failure,
    long lastMeasurement,
    Instant createdAt,
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt) {}
