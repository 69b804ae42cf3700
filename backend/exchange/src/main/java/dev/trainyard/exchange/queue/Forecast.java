package dev.trainyard.exchange.queue;

import dev.trainyard.exchange.pool.WorkerKind;
import java.util.OptionalDouble;

/**
 * What a run will take on one kind of worker.
 *
 * @param seconds in training, more or less; empty where no speed is known
 * @param bytes of its worker's memory, or of its device's
 */
public record Forecast(WorkerKind kind, OptionalDouble seconds, long bytes) {}
