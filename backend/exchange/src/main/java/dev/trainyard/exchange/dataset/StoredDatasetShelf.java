package dev.trainyard.exchange.dataset;

import dev.trainyard.engine.Refused;
import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Idx;
import dev.trainyard.engine.document.DatasetDocument;
import dev.trainyard.exchange.store.NoSuchObject;
import dev.trainyard.exchange.store.ObjectStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Data sets as objects below {@code datasets/}. */
final class StoredDatasetShelf implements DatasetShelf {
  private static final String SHELF = "datasets/";
  private static final String MANIFEST = "/manifest.json";
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ObjectStore store;

  StoredDatasetShelf(ObjectStore store) {
    this.store = store;
  }

  @Override
  public List<DatasetId> ids() {
    return store.list(SHELF).stream()
        .filter(key -> key.endsWith(MANIFEST))
        .map(key -> key.substring(SHELF.length(), key.length() - MANIFEST.length()))
        .map(DatasetId::new)
        .toList();
  }

  @Override
  public Optional<DatasetDescription> describe(DatasetId id) {
    if (!NAME.matcher(id.value()).matches()) {
      return Optional.empty();
    }
    try (InputStream manifest = store.open(key(id, MANIFEST))) {
      return Optional.of(DatasetDocument.read(JSON.readValue(manifest.readAllBytes(), Map.class)));
    } catch (NoSuchObject e) {
      return Optional.empty();
    } catch (IOException | JacksonException | Refused e) {
      throw new UnreadableDataset(id, e.getMessage(), e);
    }
  }

  @Override
  public Optional<Dataset> load(DatasetId id) {
    return describe(id).map(this::read);
  }

  @Override
  public boolean publish(DatasetDescription description, DatasetFiles files) {
    DatasetId id = description.id();
    if (describe(id)
        .map(DatasetDescription::sha256)
        .filter(description.sha256()::equals)
        .isPresent()) {
      return false;
    }
    for (DatasetFile file : DatasetFile.values()) {
      byte[] content = read(id, file, files);
      store.put(key(id, "/" + file.filename()), new ByteArrayInputStream(content), content.length);
    }
    byte[] manifest = JSON.writeValueAsBytes(DatasetDocument.write(description));
    store.put(key(id, MANIFEST), new ByteArrayInputStream(manifest), manifest.length);
    return true;
  }

  private Dataset read(DatasetDescription description) {
    DatasetId id = description.id();
    Dataset dataset =
        new Dataset(
            description,
            examples(id, DatasetFile.TRAIN_IMAGES, DatasetFile.TRAIN_LABELS),
            examples(id, DatasetFile.TEST_IMAGES, DatasetFile.TEST_LABELS));
    if (!Fingerprint.of(dataset.train(), dataset.test()).equals(description.sha256())) {
      throw new UnreadableDataset(
          id, "its examples are not those of its manifest (sha256). Publish it again.", null);
    }
    return dataset;
  }

  private Examples examples(DatasetId id, DatasetFile images, DatasetFile labels) {
    try (InputStream pixels = store.open(key(id, "/" + images.filename()));
        InputStream classes = store.open(key(id, "/" + labels.filename()))) {
      return Idx.read(pixels, classes);
    } catch (IOException | NoSuchObject e) {
      throw new UnreadableDataset(id, e.getMessage(), e);
    }
  }

  private static byte[] read(DatasetId id, DatasetFile file, DatasetFiles files) {
    try (InputStream content = files.open(file)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UnreadableDataset(id, file.filename() + ": " + e.getMessage(), e);
    }
  }

  private static String key(DatasetId id, String name) {
    return SHELF + id + name;
  }
}
