package dev.trainyard.worker.run;

import dev.trainyard.engine.training.Checkpoint;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.exchange.store.StoreUnavailable;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** A checkpoint as it is kept: the time spent in training so far, then the engine's own bytes. */
final class CheckpointFile {
  private CheckpointFile() {}

  static void write(Path file, Duration trained, Checkpoint checkpoint) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      new DataOutputStream(out).writeLong(trained.toMillis());
      checkpoint.writeTo(out);
    }
  }

  /**
   * Copies a checkpoint from the store to this machine.
   *
   * @throws StoreUnavailable also if the copy breaks off
   */
  static Path fetch(ObjectStore store, String key) {
    try (InputStream in = store.open(key)) {
      Path file = Files.createTempFile("checkpoint", null);
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new StoreUnavailable("The checkpoint " + key + " could not be copied: " + e, e);
    }
  }

  /** Reads the time; the stream then stands at the engine's own bytes. */
  static Duration readTrained(InputStream in) throws IOException {
    return Duration.ofMillis(new DataInputStream(in).readLong());
  }
}
