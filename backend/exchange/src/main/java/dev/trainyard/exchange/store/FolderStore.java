package dev.trainyard.exchange.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Objects as files of one folder, which several processes of one machine may share. */
public final class FolderStore implements ObjectStore {
  /** Beside the objects, on the same disk; no key can name it. */
  private static final String UNFINISHED = ".unfinished";

  /** Older than this, whoever wrote it is dead. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Path folder;

  /**
   * @param folder created if it is missing
   * @throws StoreUnavailable if it can't be
   */
  public FolderStore(Path folder) {
    this(folder, Clock.systemUTC());
  }

  FolderStore(Path folder, Clock clock) {
    this.folder = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(this.folder.resolve(UNFINISHED));
      sweep(clock.instant().minus(ABANDONED));
    } catch (IOException e) {
      throw translate("use", e);
    }
  }

  @Override
  public void put(String key, InputStream content, long length) {
    Path target = fileOf(key);
    try {
      Path unfinished = Files.createTempFile(folder.resolve(UNFINISHED), "put", "");
      try {
        write(unfinished, content, length);
        Files.createDirectories(target.getParent());
        move(unfinished, target);
        force(target.getParent());
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw translate("write " + key + " to", e);
    }
  }

  @Override
  public void put(String key, Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      put(key, content, Files.size(file));
    } catch (IOException e) {
      throw translate("copy " + file + " to", e);
    }
  }

  @Override
  public InputStream open(String key) {
    try {
      Path file = fileOf(key);
      if (Files.isDirectory(file)) {
        throw new NoSuchObject(key);
      }
      return Files.newInputStream(file);
    } catch (NoSuchFileException e) {
      requireFolder(e);
      throw new NoSuchObject(key);
    } catch (IOException e) {
      throw translate("read " + key + " from", e);
    }
  }

  @Override
  public OptionalLong size(String key) {
    Path file = fileOf(key);
    try {
      return Files.isDirectory(file) ? OptionalLong.empty() : OptionalLong.of(Files.size(file));
    } catch (NoSuchFileException e) {
      requireFolder(e);
      return OptionalLong.empty();
    } catch (IOException e) {
      throw translate("look for " + key + " in", e);
    }
  }

  @Override
  public void delete(String key) {
    try {
      Path file = fileOf(key);
      if (!Files.isDirectory(file)) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw translate("delete " + key + " from", e);
    }
  }

  @Override
  public List<String> list(String prefix) {
    StoreKey.checkPrefix(prefix);
    Path start = folder.resolve(prefix.substring(0, prefix.lastIndexOf('/') + 1));
    if (!Files.isDirectory(start)) {
      requireFolder(new NoSuchFileException(start.toString()));
      return List.of();
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(key -> key.startsWith(prefix) && !key.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw translate("list", e);
    } catch (java.io.UncheckedIOException e) {
      throw translate("list", e.getCause());
    }
  }

  /** A folder has no addresses. */
  @Override
  public Optional<URI> presign(String key, Duration valid, String filename) {
    StoreKey.check(key);
    return Optional.empty();
  }

  @Override
  public void close() {}

  /** A folder that is gone, an unmounted disk perhaps, is not an empty store. */
  private void requireFolder(NoSuchFileException missing) {
    if (!Files.isDirectory(folder)) {
      throw translate("reach", missing);
    }
  }

  private Path fileOf(String key) {
    return folder.resolve(StoreKey.check(key));
  }

  private void sweep(Instant before) throws IOException {
    try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder.resolve(UNFINISHED))) {
      for (Path file : unfinished) {
        if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static void write(Path file, InputStream content, long length) throws IOException {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      byte[] buffer = new byte[64 * 1024];
      var sink = Channels.newOutputStream(out);
      for (long left = length; left > 0; ) {
        int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new EOFException("the content ended %d bytes early".formatted(left));
        }
        sink.write(buffer, 0, read);
        left -= read;
      }
      out.force(true);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Makes a new name in a folder last through a power cut, where the system can. */
  private static void force(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folder; there the file itself was forced, which is all one can do.
      return;
    }
  }

  private RuntimeException translate(String attempt, IOException cause) {
    return DiskFull.is(cause)
        ? new StoreFull(
            "The disk of the object store %s is full. Make room and try again.".formatted(folder),
            cause)
        : new StoreUnavailable(
            "Could not %s the object store %s: %s. Check that the folder is there and may be written."
                .formatted(attempt, folder, DiskFull.words(cause)),
            cause);
  }
}
