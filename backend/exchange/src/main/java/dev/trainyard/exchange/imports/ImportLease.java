package dev.trainyard.exchange.imports;

import dev.trainyard.exchange.pool.WorkerId;
import java.util.UUID;

/**
 * A worker's right to read one file and to say what came of it.
 *
 * @param attempt the fencing token: the second worker of an import has 2
 * @param wishes a JSON object
 * @param key of the file in the object store
 */
public record ImportLease(UUID id, int attempt, WorkerId worker, String wishes, String key) {}
