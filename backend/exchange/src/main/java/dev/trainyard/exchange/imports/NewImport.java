package dev.trainyard.exchange.imports;

import java.util.UUID;

/**
 * A file that somebody brought; its content lies in the object store already.
 *
 * @param name what to call the model
 * @param fileName as it was called where it comes from
 * @param wishes what the person says of the model, a JSON object
 * @param bytes of the file
 * @param key of the file in the object store
 */
public record NewImport(
    UUID id,
    UUID owner,
    UUID workshop,
    String name,
    String fileName,
    String wishes,
    long bytes,
    String key) {}
