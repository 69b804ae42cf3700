package dev.trainyard.exchange.dataset;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Idx;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** Labelled images in memory as the files that are put on the shelf. */
public record ExamplesAsFiles(Examples train, Examples test) implements DatasetFiles {

  /** As the description of their data set has it. */
  public String sha256() {
    return Fingerprint.of(train, test);
  }

  @Override
  public InputStream open(DatasetFile file) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      switch (file) {
        case TRAIN_IMAGES -> Idx.writeImages(train, out);
        case TRAIN_LABELS -> Idx.writeLabels(train, out);
        case TEST_IMAGES -> Idx.writeImages(test, out);
        case TEST_LABELS -> Idx.writeLabels(test, out);
      }
    }
    return new ByteArrayInputStream(packed.toByteArray());
  }
}
