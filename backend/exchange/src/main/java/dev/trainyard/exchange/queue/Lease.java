package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.pool.WorkerId;
import java.util.Optional;

/**
 * The right to train one run for a while. Every write of a worker shows it; a worker that lost it
 * can't write any more.
 *
 * @param attempt the fencing token: 1 for the run's first lease, grows with each
 * @param plan JSON text
 * @param checkpoint where to go on, if an earlier attempt got that far
 */
public record Lease(
    RunId run, int attempt, WorkerId worker, String plan, Optional<StoredCheckpoint> checkpoint) {}
