package dev.trainyard.exchange.dataset;

import java.io.IOException;
import java.io.InputStream;

/** Where the files of one data set come from: a class path, a folder. */
@FunctionalInterface
public interface DatasetFiles {
  InputStream open(DatasetFile file) throws IOException;
}
