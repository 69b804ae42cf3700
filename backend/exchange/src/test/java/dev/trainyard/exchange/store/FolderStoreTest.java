package dev.trainyard.exchange.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends ObjectStoreContract {
  @TempDir static Path folder;

  private final ObjectStore store = ObjectStores.open(folder.resolve("objects").toString());

  @Override
  ObjectStore store() {
    return store;
  }

  @Test
  void anotherProcessOfThisMachineSeesTheSame() {
    put("a", "shared");
    ObjectStore other = ObjectStores.open(folder.resolve("objects").toUri().toString());
    assertThat(other.exists(key("a"))).isTrue();
  }

  @Test
  void nothingUnfinishedStaysBehind() throws IOException {
    put("a", "1");
    assertThatThrownBy(() -> store.put(key("b"), new ByteArrayInputStream(new byte[1]), 2))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(folder.resolve("objects/.unfinished")).isEmptyDirectory();
    assertThat(store.exists(key("b"))).isFalse();
  }

  @Test
  void whatAKilledProcessLeftIsSweptADayLater(@TempDir Path other) throws IOException {
    Path left = other.resolve(".unfinished/left");
    Files.createDirectory(left.getParent());
    Files.createFile(left);
    Clock now = Clock.systemUTC();
    new FolderStore(other, Clock.offset(now, Duration.ofHours(23))).close();
    assertThat(left).exists();
    new FolderStore(other, Clock.offset(now, Duration.ofHours(25))).close();
    assertThat(left).doesNotExist();
  }

  @Test
  void aFolderHasNoAddresses() {
    put("a", "1");
    assertThat(store.presign(key("a"), Duration.ofMinutes(1), "a")).isEmpty();
  }

  @Test
  void aFolderThatCannotBeUsedIsSaidSo(@TempDir Path other) throws IOException {
    Path file = Files.writeString(other.resolve("file"), "no folder");
    assertThatThrownBy(() -> new FolderStore(file))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("Check that the folder is there");
  }

  @Test
  void aFolderThatGoesAwayIsUnavailableNotEmpty(@TempDir Path other) throws IOException {
    FolderStore store = new FolderStore(other.resolve("objects"));
    Files.delete(other.resolve("objects/.unfinished"));
    Files.delete(other.resolve("objects"));
    assertThatThrownBy(() -> store.put("a", new ByteArrayInputStream(new byte[1]), 1))
        .isInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(() -> store.size("a")).isInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(() -> store.list("")).isInstanceOf(StoreUnavailable.class);
  }

  /** The system's own words for a full disk. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsRecognised() throws IOException {
    try (OutputStream full = new FileOutputStream("/dev/full")) {
      assertThatThrownBy(() -> full.write(1))
          .isInstanceOfSatisfying(
              IOException.class, e -> assertThat(DiskFull.is(e)).as(e.toString()).isTrue());
    }
    assertThat(DiskFull.is(new IOException("Permission denied"))).isFalse();
    assertThat(DiskFull.is(new IOException())).isFalse();
  }
}
