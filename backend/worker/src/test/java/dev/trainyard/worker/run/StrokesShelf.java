package dev.trainyard.worker.run;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.training.Fixtures;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.exchange.dataset.Dataset;
import dev.trainyard.exchange.dataset.DatasetFiles;
import dev.trainyard.exchange.dataset.DatasetShelf;
import java.util.List;
import java.util.Optional;

/** A shelf with one small dataset. */
final class StrokesShelf implements DatasetShelf {
  static final TrainingData STROKES = Fixtures.strokes(64, 32);
  private static final DatasetId ID = new DatasetId("strokes");
  int loads;

  @Override
  public List<DatasetId> ids() {
    return List.of(ID);
  }

  @Override
  public Optional<DatasetDescription> describe(DatasetId id) {
    return Optional.of(id)
        .filter(ID::equals)
        .map(
            strokes ->
                new DatasetDescription(
                    ID,
                    "Strokes",
                    "Bright strokes of four directions.",
                    Fixtures.TWELVE,
                    STROKES.labels(),
                    STROKES.train().count(),
                    STROKES.test().count(),
                    List.of(16, 16, 16, 16),
                    List.of(8, 8, 8, 8),
                    STROKES.preprocessing(),
                    "free",
                    "drawn by a test",
                    "0".repeat(64)));
  }

  @Override
  public Optional<Dataset> load(DatasetId id) {
    loads++;
    return describe(id).map(known -> new Dataset(known, STROKES.train(), STROKES.test()));
  }

  @Override
  public boolean publish(DatasetDescription description, DatasetFiles files) {
    throw new UnsupportedOperationException("This shelf is full.");
  }
}
