package dev.trainyard.server.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a data folder for one server. The operating system lets go of it with the process, however
 * that ends. Nothing else may ever open the locked file: closing it again would give the lock away.
 */
final class HomeLock {
  private final FileLock lock;

  private HomeLock(FileLock lock) {
    this.lock = lock;
  }

  /**
   * Takes the folder, making it if there is none.
   *
   * @throws HomeInUse if another server has it
   */
  static HomeLock take(Path home) {
    Path owner = home.resolve("server.pid");
    try {
      Files.createDirectories(home);
      FileChannel channel =
          FileChannel.open(
              home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new HomeInUse(home, Files.readString(owner).strip());
      }
      Files.writeString(owner, String.valueOf(ProcessHandle.current().pid()));
      return new HomeLock(lock);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + home + " cannot be used: " + e, e);
    }
  }

  void release() {
    try {
      lock.channel().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
