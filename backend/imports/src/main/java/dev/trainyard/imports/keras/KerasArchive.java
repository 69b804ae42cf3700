package dev.trainyard.imports.keras;

import dev.trainyard.engine.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A .keras file: a ZIP archive of config.json and model.weights.h5. What it unpacks to is bounded
 * while it is unpacked, whatever it says of itself.
 *
 * @param weights unpacked
 */
record KerasArchive(String config, Path weights) implements AutoCloseable {
  private static final int MOST_ENTRIES = 1_000;
  private static final int MOST_CONFIG = 32 << 20;
  private static final long MOST_WEIGHTS = 512L << 20;

  /** Weights hardly shrink; what shrinks more is no model. */
  private static final long MOST_RATIO = 200;

  /**
   * @throws Refused if it is another archive, or a bomb
   */
  static KerasArchive open(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry config = zip.getEntry("config.json");
      ZipEntry weights = zip.getEntry("model.weights.h5");
      if (zip.size() > MOST_ENTRIES) {
        throw Hdf5.refused(
            "The archive has %,d entries; that of a model has few.".formatted(zip.size()));
      } else if (config == null || weights == null) {
        throw Hdf5.refused(sentence(zip));
      }
      String text = new String(read(zip, config, MOST_CONFIG), StandardCharsets.UTF_8);
      return new KerasArchive(text, unpack(zip, weights));
    } catch (ZipException damaged) {
      throw Hdf5.refused("The archive is damaged or cut short. Save the model again.");
    }
  }

  private static String sentence(ZipFile zip) {
    List<String> names = zip.stream().limit(MOST_ENTRIES).map(ZipEntry::getName).toList();
    if (names.stream().anyMatch(name -> name.endsWith("data.pkl"))) {
      return "This is a PyTorch pickle in an archive, as torch.save writes it. Pickles are programs"
          + " and are never opened; export the model as ONNX: torch.onnx.export(model, example,"
          + " \"model.onnx\").";
    } else if (names.stream().anyMatch(name -> name.endsWith("saved_model.pb"))) {
      return "This is a TensorFlow SavedModel. Save the Keras model: model.save(\"model.keras\").";
    } else if (names.stream().anyMatch(name -> name.endsWith(".onnx") || name.endsWith(".h5"))) {
      return "This archive holds model files. Unpack it and import one of them.";
    }
    return "This is an archive, but no .keras model: config.json or model.weights.h5 is missing.";
  }

  private static byte[] read(ZipFile zip, ZipEntry entry, int most) throws IOException {
    try (InputStream content = zip.getInputStream(entry)) {
      byte[] read = content.readNBytes(most + 1);
      if (read.length > most) {
        throw Hdf5.refused("%s in the archive is too large.".formatted(entry.getName()));
      }
      return read;
    }
  }

  private static Path unpack(ZipFile zip, ZipEntry entry) throws IOException {
    long most = Math.min(MOST_WEIGHTS, MOST_RATIO * Math.max(64 << 10, entry.getCompressedSize()));
    Path to = Files.createTempFile("weights", ".h5");
    try (InputStream content = zip.getInputStream(entry);
        var out = Files.newOutputStream(to)) {
      byte[] buffer = new byte[1 << 16];
      long written = 0;
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        written += read;
        if (written > most) {
          throw Hdf5.refused(
              "%s in the archive unpacks to more than %,d bytes: that is no model."
                  .formatted(entry.getName(), most));
        }
        out.write(buffer, 0, read);
      }
      return to;
    } catch (IOException | Refused stopped) {
      Files.deleteIfExists(to);
      throw stopped;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(weights);
  }
}
