package dev.trainyard.exchange.imports;

import dev.trainyard.engine.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An import as it stands.
 *
 * @param problems why it was refused; their fields are places in the file
 * @param key of the file that was brought
 * @param modelKey of the file that a worker made of it
 * @param model in the registry
 */
public record ImportRecord(
    UUID id,
    UUID owner,
    UUID workshop,
    String name,
    String fileName,
    long bytes,
    ImportState state,
    List<Problem> problems,
    Instant createdAt,
    String key,
    Optional<String> modelKey,
    Optional<UUID> model) {}
