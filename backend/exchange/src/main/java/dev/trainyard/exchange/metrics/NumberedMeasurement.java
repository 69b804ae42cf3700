package dev.trainyard.exchange.metrics;

import dev.trainyard.engine.training.Measurement;

/**
 * A measurement and its place in the run's log.
 *
 * @param n 1 for the first, without a gap
 */
public record NumberedMeasurement(long n, Measurement measurement) {}
