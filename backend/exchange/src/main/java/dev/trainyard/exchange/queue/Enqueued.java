package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;

/**
 * The run that stands in the queue for a request.
 *
 * @param fresh false if an earlier request with the same idempotency key made it
 */
public record Enqueued(RunId run, boolean fresh) {}
