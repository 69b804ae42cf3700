package dev.trainyard.worker.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.document.PlanDocument;
import dev.trainyard.engine.training.Fixtures;
import dev.trainyard.exchange.dataset.Dataset;
import dev.trainyard.exchange.dataset.HeldOutPart;
import dev.trainyard.exchange.dataset.HeldOutParts;
import dev.trainyard.exchange.dataset.UnreadableDataset;
import dev.trainyard.exchange.start.PinnedModels;
import dev.trainyard.exchange.store.FolderStore;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What is held out is in nothing that a training gets to see. */
class HeldOutRunTest {
  private final StrokesShelf shelf = new StrokesShelf();
  private HeldOutParts parts;
  private FolderStore store;

  @BeforeEach
  void open(@TempDir Path folder) {
    store = new FolderStore(folder);
    parts = new HeldOutParts(store);
  }

  private Assignment read(String part) {
    Map<String, Object> plan =
        PlanDocument.write(Fixtures.plan(Fixtures.smallConvNet(), StrokesShelf.STROKES));
    plan.put("dataset", Map.of("id", "strokes", "heldOut", Map.of("id", part, "perClass", 2)));
    return Assignment.read(
        JsonMapper.builder().build().writeValueAsString(plan),
        shelf,
        new DatasetMemory(shelf, 1L << 30),
        parts,
        new PinnedModels(store));
  }

  @Test
  void aRunIsTestedOnTheRest() {
    Dataset strokes = shelf.load(new DatasetId("strokes")).orElseThrow();
    HeldOutPart part = HeldOutPart.draw(strokes, 2, new Random(1));
    parts.keep("a-part", part);

    Assignment assignment = read("a-part");

    assertThat(assignment.data().test().count()).isEqualTo(24);
    assertThat(assignment.data().train().count()).isEqualTo(64);
    assertThat(images(assignment.data().test()))
        .doesNotContainAnyElementsOf(images(part.of(strokes)));
  }

  @Test
  void aRunWithoutItsPartFailsInWords() {
    assertThatThrownBy(() -> read("lost"))
        .isInstanceOf(UnreadableDataset.class)
        .hasMessageContaining("no held-out part lost");
  }

  private static Set<ByteBuffer> images(Examples examples) {
    Set<ByteBuffer> images = new HashSet<>();
    int size = (int) examples.shape().elements();
    for (int i = 0; i < examples.count(); i++) {
      images.add(ByteBuffer.wrap(examples.pixels(), i * size, size).slice());
    }
    return images;
  }
}
