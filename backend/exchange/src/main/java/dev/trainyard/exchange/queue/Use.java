package dev.trainyard.exchange.queue;

/**
 * What one person has of the pool in a workshop.
 *
 * @param running runs in training
 * @param queued runs that wait
 * @param seconds of workers, altogether
 * @param recentSeconds of workers, faded with a half-life of 30 minutes; those of running runs
 *     count as expected
 * @param storageBytes of artifacts
 */
public record Use(
    int running, int queued, double seconds, double recentSeconds, long storageBytes) {}
