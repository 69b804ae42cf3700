package dev.trainyard.server.arena;

import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.server.prediction.OpenModels.ModelFile;
import java.util.UUID;

/**
 * A model whose owner lets it read along.
 *
 * @param title of the run or model that it is a copy of
 * @param dataset whose classes it knows
 */
record ArenaModel(
    UUID id,
    UUID workshop,
    UUID owner,
    String title,
    DatasetId dataset,
    long parameters,
    long bytes,
    ModelFile file) {}
