package dev.trainyard.server.operations;

import dev.trainyard.server.home.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Room on the disk of the object store, where that is a folder. */
@Component
class FreeDisk {
  private static final Logger log = LoggerFactory.getLogger(FreeDisk.class);

  private final Optional<Path> folder;

  FreeDisk(Settings settings) {
    this.folder = folder(settings.objectStore());
  }

  Optional<StorageView.DiskView> room() {
    return folder.flatMap(FreeDisk::room);
  }

  private static Optional<StorageView.DiskView> room(Path folder) {
    try {
      FileStore disk = Files.getFileStore(folder);
      return Optional.of(new StorageView.DiskView(disk.getUsableSpace(), disk.getTotalSpace()));
    } catch (IOException unknown) {
      log.debug("The disk of {} does not tell: {}", folder, unknown.toString());
      return Optional.empty();
    }
  }

  private static Optional<Path> folder(String store) {
    if (store.startsWith("file:")) {
      return Optional.of(Path.of(URI.create(store)));
    }
    return store.startsWith("s3:") ? Optional.empty() : Optional.of(Path.of(store));
  }
}
