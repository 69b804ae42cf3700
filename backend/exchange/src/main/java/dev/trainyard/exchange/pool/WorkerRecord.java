package dev.trainyard.exchange.pool;

import dev.trainyard.engine.run.RunId;
import java.time.Instant;
import java.util.Optional;

/**
 * A worker as the pool sees it.
 *
 * @param state LOST if it was not seen for longer than {@link PoolSettings#lostAfter}
 * @param run that it said it trains
 */
public record WorkerRecord(
    WorkerInfo info, WorkerState state, Optional<RunId> run, Instant startedAt, Instant seenAt) {}
