package dev.trainyard.exchange.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every object store does. */
abstract class ObjectStoreContract {
  /** Of this test alone: the store is shared by all. */
  private final String mine = UUID.randomUUID() + "/";

  abstract ObjectStore store();

  @Test
  void whatIsPutIsThere() {
    put("model.onnx", "first");
    assertThat(get("model.onnx")).isEqualTo("first");
    assertThat(store().size(mine + "model.onnx")).hasValue(5);
    assertThat(store().exists(mine + "model.onnx")).isTrue();
    put("model.onnx", "");
    assertThat(get("model.onnx")).isEmpty();
    assertThat(store().size(mine + "model.onnx")).hasValue(0);
  }

  @Test
  void whatIsNotThereIsMissed() {
    assertThat(store().exists(mine + "nothing")).isFalse();
    assertThat(store().size(mine + "nothing")).isEmpty();
    assertThatThrownBy(() -> store().open(mine + "nothing").close())
        .isInstanceOf(NoSuchObject.class)
        .hasMessageContaining("nothing");
    store().delete(mine + "nothing");
  }

  @Test
  void whatIsDeletedIsGone() {
    put("a", "1");
    store().delete(mine + "a");
    assertThat(store().exists(mine + "a")).isFalse();
  }

  @Test
  void keysAreListedByTheirStart() {
    put("insights/epoch-2.json", "2");
    put("insights/epoch-1.json", "1");
    put("insights-old", "0");
    put("model.onnx", "m");
    assertThat(store().list(mine + "insights/"))
        .containsExactly(mine + "insights/epoch-1.json", mine + "insights/epoch-2.json");
    assertThat(store().list(mine + "insights")).hasSize(3);
    assertThat(store().list(mine)).hasSize(4).isSorted();
    assertThat(store().list("")).containsAll(store().list(mine));
    assertThat(store().list(mine + "no/such/place")).isEmpty();
  }

  @Test
  void manyKeysAreListedWhole() {
    for (int i = 0; i < 1100; i++) {
      put("many/%04d".formatted(i), "");
    }
    assertThat(store().list(mine + "many/")).hasSize(1100);
  }

  @Test
  void largeContentSurvivesFromStreamAndFile(@TempDir Path folder) throws IOException {
    byte[] large = new byte[6_000_000];
    new Random(1).nextBytes(large);
    store().put(mine + "stream", new ByteArrayInputStream(large), large.length);
    store().put(mine + "file", Files.write(folder.resolve("large"), large));
    for (String key : List.of("stream", "file")) {
      try (InputStream content = store().open(mine + key)) {
        assertThat(content.readAllBytes()).isEqualTo(large);
      }
    }
  }

  @Test
  void contentThatEndsEarlyLeavesWhatWasThere() {
    put("a", "old");
    assertThatThrownBy(
            () -> store().put(mine + "a", new ByteArrayInputStream("new".getBytes(UTF_8)), 1000))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(get("a")).isEqualTo("old");
  }

  @Test
  void readersSeeTheOldOrTheNewNeverAPart() throws Exception {
    put("a", "x".repeat(100_000));
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 50; i++) {
                put("a", (i % 2 == 0 ? "y" : "x").repeat(100_000));
              }
              over.set(true);
            });
    while (!over.get() && !writer.isDone()) {
      assertThat(get("a")).matches("x{100000}|y{100000}");
    }
    writer.get();
  }

  @Test
  void onlyTheBytesThatWereToldAreTaken() throws IOException {
    InputStream content = new ByteArrayInputStream("headTAIL".getBytes(UTF_8));
    store().put(mine + "a", content, 4);
    assertThat(get("a")).isEqualTo("head");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/etc/passwd",
        "a/",
        "a//b",
        "..",
        "../a",
        "a/../b",
        "a/..",
        ".",
        "./a",
        ".unfinished/a",
        "a/.hidden",
        "a\\b",
        "a b",
        "C:a",
        "a\u0000b",
        "ä",
        "a%2e",
        "~",
        "a\n"
      })
  void keysThatCouldLeadElsewhereAreRefused(String key) {
    assertThatThrownBy(() -> store().put(key, new ByteArrayInputStream(new byte[0]), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store().open(key).close())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store().size(key)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store().delete(key)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store().presign(key, Duration.ofMinutes(1), "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  void put(String name, String content) {
    byte[] bytes = content.getBytes(UTF_8);
    store().put(mine + name, new ByteArrayInputStream(bytes), bytes.length);
  }

  String get(String name) {
    try (InputStream content = store().open(mine + name)) {
      return new String(content.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String key(String name) {
    return mine + name;
  }
}
