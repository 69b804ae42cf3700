package dev.trainyard.exchange.dataset;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.made.MadeDataset;
import dev.trainyard.engine.dataset.made.MadeDatasets;
import dev.trainyard.engine.dataset.made.Split;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Made data sets before stored ones; one that is made of a stored set is there if that is. */
record ShelfWithMade(DatasetShelf stored) implements DatasetShelf {

  @Override
  public List<DatasetId> ids() {
    List<DatasetId> files = stored.ids();
    return Stream.concat(
            files.stream(),
            MadeDatasets.all().stream()
                .filter(set -> set.source().map(files::contains).orElse(true))
                .map(MadeDataset::id))
        .distinct()
        .sorted(Comparator.comparing(DatasetId::value))
        .toList();
  }

  @Override
  public Optional<DatasetDescription> describe(DatasetId id) {
    Optional<MadeDataset> made = MadeDatasets.byId(id);
    return made.isEmpty()
        ? stored.describe(id)
        : made.filter(set -> set.source().map(this::isThere).orElse(true))
            .map(set -> set.describe(set.standard()));
  }

  private boolean isThere(DatasetId source) {
    return stored.describe(source).isPresent();
  }

  @Override
  public Optional<Dataset> load(DatasetId id) {
    return describe(id).flatMap(this::load);
  }

  @Override
  public Optional<Dataset> load(DatasetDescription description) {
    Optional<MadeDataset> made = MadeDatasets.byId(description.id());
    return made.isEmpty()
        ? stored.load(description.id())
        : made.flatMap(set -> make(set, description));
  }

  private Optional<Dataset> make(MadeDataset set, DatasetDescription description) {
    if (!set.source().map(this::isThere).orElse(true)) {
      return Optional.empty();
    }
    Split split = set.make(description.made().orElseThrow().choice(), this::source);
    return Optional.of(new Dataset(description, split.train(), split.test()));
  }

  private Split source(DatasetId id) {
    Dataset source = stored.load(id).orElseThrow();
    return new Split(source.train(), source.test());
  }

  @Override
  public boolean publish(DatasetDescription description, DatasetFiles files) {
    return stored.publish(description, files);
  }
}
