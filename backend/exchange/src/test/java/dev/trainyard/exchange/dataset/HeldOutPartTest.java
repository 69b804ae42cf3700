package dev.trainyard.exchange.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.exchange.store.FolderStore;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part and the rest are the whole, and neither has anything of the other. */
class HeldOutPartTest {
  private static final DatasetId DOTS = new DatasetId("dots");
  private final Dataset dots = dots("0".repeat(64));

  /** Forty dots, each with a number of its own, of four classes in turn. */
  private static Dataset dots(String sha256) {
    byte[] pixels = new byte[40];
    byte[] labels = new byte[40];
    for (int i = 0; i < 40; i++) {
      pixels[i] = (byte) i;
      labels[i] = (byte) (i % 4);
    }
    var shape = new Shape.Image(1, 1, 1);
    Examples test = new Examples(shape, pixels, labels);
    var description =
        new DatasetDescription(
            DOTS,
            "Dots",
            "Dots.",
            shape,
            List.of("a", "b", "c", "d"),
            40,
            40,
            List.of(10, 10, 10, 10),
            List.of(10, 10, 10, 10),
            new Preprocessing(List.of(0.0), List.of(1.0)),
            "free",
            "a test",
            sha256);
    return new Dataset(description, test, test);
  }

  @Test
  void asManyOfEachClassAreHeldOutAndTheOthersAreLeft() {
    HeldOutPart part = HeldOutPart.draw(dots, 3, new Random(1));

    Examples held = part.of(dots);
    Examples rest = part.rest(dots);

    for (int label = 0; label < 4; label++) {
      int wanted = label;
      assertThat(labels(held)).filteredOn(one -> one == wanted).hasSize(3);
      assertThat(labels(rest)).filteredOn(one -> one == wanted).hasSize(7);
    }
    Set<Byte> all = pixels(held);
    assertThat(all).doesNotContainAnyElementsOf(pixels(rest));
    all.addAll(pixels(rest));
    assertThat(all).hasSize(40);
  }

  @Test
  void aPartIsReadAsItWasKept(@TempDir Path folder) {
    HeldOutParts parts = new HeldOutParts(new FolderStore(folder));
    HeldOutPart part = HeldOutPart.draw(dots, 2, new Random(2));

    parts.keep("one", part);

    assertThat(parts.read(DOTS, "one")).isEqualTo(part);
    assertThatThrownBy(() -> parts.read(DOTS, "another"))
        .isInstanceOf(UnreadableDataset.class)
        .hasMessageContaining("held-out part another");
  }

  @Test
  void aPartOfAnotherVersionIsRefused() {
    HeldOutPart part = HeldOutPart.draw(dots, 2, new Random(3));

    assertThatThrownBy(() -> part.rest(dots("1".repeat(64))))
        .isInstanceOf(UnreadableDataset.class)
        .hasMessageContaining("published anew");
  }

  private static List<Integer> labels(Examples examples) {
    return IntStream.range(0, examples.count()).mapToObj(examples::label).toList();
  }

  private static Set<Byte> pixels(Examples examples) {
    Set<Byte> pixels = new HashSet<>();
    for (byte pixel : examples.pixels()) {
      pixels.add(pixel);
    }
    return pixels;
  }
}
