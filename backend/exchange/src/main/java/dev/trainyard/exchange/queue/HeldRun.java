package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import java.util.Optional;

/**
 * A run that its worker holds, locked until the transaction ends.
 *
 * @param stopReason if somebody wants it stopped
 */
public record HeldRun(
    RunId run,
    long lastMeasurement,
    int lostLeases,
    Optional<String> stopReason,
    Optional<StoredCheckpoint> checkpoint) {}
