package dev.trainyard.exchange.queue;

/**
 * Where a run can go on.
 *
 * @param key in the object store
 * @param epoch whole epochs done
 * @param step optimizer steps done since the run began
 */
public record StoredCheckpoint(String key, int epoch, long step) {}
