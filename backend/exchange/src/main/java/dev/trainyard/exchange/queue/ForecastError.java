package dev.trainyard.exchange.queue;

import java.util.OptionalDouble;

/**
 * How far the forecasts of one engine were from what its last runs took.
 *
 * @param runs how many were compared
 * @param ofSeconds the median of |took / predicted − 1|; empty if no time was predicted
 * @param ofBytes the same of the memory; empty if none was measured
 */
public record ForecastError(
    String engine, int runs, OptionalDouble ofSeconds, OptionalDouble ofBytes) {}
