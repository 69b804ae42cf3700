package dev.trainyard.exchange.dataset;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Idx;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.exchange.store.FolderStore;
import dev.trainyard.exchange.store.ObjectStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetShelfTest {
  private static final DatasetId DOTS = new DatasetId("dots");
  private final Examples train = dots(6);
  private final Examples test = dots(4);
  private final Map<DatasetFile, byte[]> files = new HashMap<>();
  private ObjectStore store;
  private DatasetShelf shelf;

  @BeforeEach
  void anEmptyShelf(@TempDir Path folder) throws IOException {
    store = new FolderStore(folder);
    shelf = DatasetShelf.on(store);
    write(train, DatasetFile.TRAIN_IMAGES, DatasetFile.TRAIN_LABELS);
    write(test, DatasetFile.TEST_IMAGES, DatasetFile.TEST_LABELS);
  }

  @Test
  void whatIsPublishedIsLoaded() {
    assertThat(shelf.ids()).doesNotContain(DOTS);
    assertThat(shelf.load(DOTS)).isEmpty();
    assertThat(shelf.publish(description(), this::open)).isTrue();
    assertThat(shelf.ids()).contains(DOTS).isSortedAccordingTo(comparing(DatasetId::value));
    assertThat(shelf.describe(DOTS)).contains(description());
    Dataset loaded = shelf.load(DOTS).orElseThrow();
    assertThat(loaded.train().pixels()).isEqualTo(train.pixels());
    assertThat(loaded.train().labels()).isEqualTo(train.labels());
    assertThat(loaded.test().shape()).isEqualTo(test.shape());
    assertThat(loaded.test().pixels()).isEqualTo(test.pixels());
  }

  @Test
  void whatIsInMemoryIsPublishedToo() {
    ExamplesAsFiles both = new ExamplesAsFiles(train, test);
    assertThat(both.sha256()).isEqualTo(description().sha256());
    shelf.publish(description(), both);
    assertThat(shelf.load(DOTS).orElseThrow().train().pixels()).isEqualTo(train.pixels());
    assertThat(shelf.load(DOTS).orElseThrow().test().labels()).isEqualTo(test.labels());
  }

  @Test
  void aNameThatNoDataSetHasIsMissedNotRefused() {
    for (String name : List.of("", "..", "../dots", "Dots", "do ts", "dots/")) {
      assertThat(shelf.describe(new DatasetId(name))).as(name).isEmpty();
      assertThat(shelf.load(new DatasetId(name))).as(name).isEmpty();
    }
  }

  @Test
  void publishingAgainWritesNothing() {
    shelf.publish(description(), this::open);
    DatasetFiles untouched =
        file -> {
          throw new AssertionError("Nothing is read.");
        };
    assertThat(shelf.publish(description(), untouched)).isFalse();
  }

  @Test
  void aDataSetThatCannotBeReadWholeIsNotOnTheShelf() {
    files.remove(DatasetFile.TEST_LABELS);
    assertThatThrownBy(() -> shelf.publish(description(), this::open))
        .isInstanceOf(UnreadableDataset.class)
        .hasMessageContaining("dots")
        .hasMessageContaining("test-labels");
    assertThat(shelf.ids()).doesNotContain(DOTS);
    assertThat(shelf.describe(DOTS)).isEmpty();
  }

  @Test
  void madeSetsNeedNoFile() {
    DatasetId moons = new DatasetId("points-moons");
    assertThat(shelf.ids()).contains(moons).doesNotContain(new DatasetId("digit-scenes"));
    DatasetDescription described = shelf.describe(moons).orElseThrow();
    Dataset loaded = shelf.load(moons).orElseThrow();
    assertThat(loaded.description()).isEqualTo(described);
    assertThat(loaded.train().count()).isEqualTo(described.train());
    assertThat(loaded.test().count()).isEqualTo(described.test());
  }

  @Test
  void scenesAreMadeOfTheDigitsOnTheShelf() {
    DatasetId scenes = new DatasetId("digit-scenes");
    assertThat(shelf.describe(scenes)).isEmpty();
    assertThat(shelf.load(scenes)).isEmpty();
    shelf.publish(description(new DatasetId("mnist")), this::open);
    assertThat(shelf.ids()).contains(scenes);
    assertThat(shelf.load(scenes).orElseThrow().test().count()).isEqualTo(1_000);
  }

  @Test
  void aDamagedFileIsFound() {
    shelf.publish(description(), this::open);
    byte[] other = files.get(DatasetFile.TEST_IMAGES);
    store.put(
        "datasets/dots/train-images.idx3-ubyte.gz", new ByteArrayInputStream(other), other.length);
    assertThatThrownBy(() -> shelf.load(DOTS))
        .isInstanceOf(UnreadableDataset.class)
        .hasMessageContaining("6")
        .hasMessageContaining("4");
    store.delete("datasets/dots/train-images.idx3-ubyte.gz");
    assertThatThrownBy(() -> shelf.load(DOTS)).isInstanceOf(UnreadableDataset.class);
  }

  @Test
  void otherExamplesThanTheManifestSaysAreFound() throws IOException {
    shelf.publish(description(), this::open);
    Examples forged = dots(6);
    forged.pixels()[3] ^= 1;
    write(forged, DatasetFile.TRAIN_IMAGES, DatasetFile.TRAIN_LABELS);
    byte[] images = files.get(DatasetFile.TRAIN_IMAGES);
    store.put(
        "datasets/dots/train-images.idx3-ubyte.gz",
        new ByteArrayInputStream(images),
        images.length);
    assertThatThrownBy(() -> shelf.load(DOTS))
        .isInstanceOf(UnreadableDataset.class)
        .hasMessageContaining("sha256");
  }

  @Test
  void aManifestThatIsNoneIsSaidSo() {
    byte[] nonsense = {'{', '"'};
    store.put("datasets/dots/manifest.json", new ByteArrayInputStream(nonsense), 2);
    assertThatThrownBy(() -> shelf.describe(DOTS)).isInstanceOf(UnreadableDataset.class);
  }

  private InputStream open(DatasetFile file) throws IOException {
    if (!files.containsKey(file)) {
      throw new FileNotFoundException(file.filename() + " is missing");
    }
    return new ByteArrayInputStream(files.get(file));
  }

  private void write(Examples examples, DatasetFile images, DatasetFile labels) throws IOException {
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    ByteArrayOutputStream classes = new ByteArrayOutputStream();
    Idx.writeImages(examples, pixels);
    Idx.writeLabels(examples, classes);
    files.put(images, pixels.toByteArray());
    files.put(labels, classes.toByteArray());
  }

  private DatasetDescription description() {
    return description(DOTS);
  }

  private DatasetDescription description(DatasetId id) {
    return new DatasetDescription(
        id,
        "Dots",
        "A dot, left or right",
        new Shape.Image(1, 2, 3),
        List.of("left", "right"),
        6,
        4,
        List.of(3, 3),
        List.of(2, 2),
        new Preprocessing(List.of(0.5), List.of(0.25)),
        "CC0",
        "Made by this test",
        Fingerprint.of(train, test));
  }

  private static Examples dots(int count) {
    byte[] pixels = new byte[count * 6];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (i % 2);
      pixels[i * 6 + i % 2 * 2] = (byte) 255;
    }
    return new Examples(new Shape.Image(1, 2, 3), pixels, labels);
  }
}
