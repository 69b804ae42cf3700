package dev.trainyard.engine.dataset.made;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.MadeChoice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All made data sets. */
public final class MadeDatasets {
  private static final List<MadeDataset> ALL =
      Stream.of(
              Stream.of(PointShape.values()).map(PointSet::new),
              Stream.of(new OwnPoints()),
              Stream.of(CurveShape.values()).map(CurveSet::new),
              Stream.of(new DigitScenes()))
          .<MadeDataset>flatMap(sets -> sets)
          .toList();

  private MadeDatasets() {}

  public static List<MadeDataset> all() {
    return ALL;
  }

  /** A made set as it is chosen; one that is not made as it is. */
  public static DatasetDescription describe(DatasetDescription known, MadeChoice choice) {
    return byId(known.id()).map(set -> set.describe(choice)).orElse(known);
  }

  /** Empty if no made set has that name. */
  public static Optional<MadeDataset> byId(DatasetId id) {
    return ALL.stream().filter(set -> set.id().equals(id)).findFirst();
  }
}
