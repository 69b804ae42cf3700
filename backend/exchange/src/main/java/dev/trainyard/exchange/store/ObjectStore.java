package dev.trainyard.exchange.store;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps files by key. A key is one or more names joined by "/", each of letters, digits and {@code
 * . _ - + = @} and none beginning with "."; at most 500 characters. Another key throws
 * IllegalArgumentException. No key is the folder of another. A reader sees the old content or the
 * new, never a part.
 *
 * <p>Every method throws {@link StoreUnavailable} while the store is away.
 */
public interface ObjectStore extends AutoCloseable {

  /**
   * Keeps {@code length} bytes, in place of what was there. Leaves the stream open.
   *
   * @throws StoreFull if there is no room
   * @throws StoreUnavailable also if the stream ends early or breaks
   */
  void put(String key, InputStream content, long length);

  /**
   * @throws StoreFull if there is no room
   */
  void put(String key, Path file);

  /**
   * The content, to be closed by the caller. Reading it may throw an IOException.
   *
   * @throws NoSuchObject if nothing has this key
   */
  InputStream open(String key);

  /** Bytes of what has this key; empty if nothing has. */
  OptionalLong size(String key);

  default boolean exists(String key) {
    return size(key).isPresent();
  }

  /** Does nothing if nothing has this key. */
  void delete(String key);

  /**
   * Every key that starts with this text, ascending.
   *
   * @param prefix the start of a key; empty for all
   */
  List<String> list(String prefix);

  /**
   * An address from which anybody can download this for a while; empty if this store has none.
   *
   * @param filename the name that a browser gives to the download
   */
  Optional<URI> presign(String key, Duration valid, String filename);

  @Override
  void close();
}
