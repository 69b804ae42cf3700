package dev.trainyard.benchmark.engine;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Idx;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.engine.training.TrainingData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/** MNIST as the product has it. */
final class Digits {
  /** What a race is run on: 200 steps an epoch. */
  static final int RACE = 200 * Task.BATCH;

  private static final String FOLDER = "/datasets/mnist/";

  /** What was read last: a process that trains again and again need not read again. */
  private static TrainingData last;

  private Digits() {}

  /** The first digits of each split. */
  static synchronized TrainingData first(int train, int test) {
    if (last == null || last.train().count() != train || last.test().count() != test) {
      last = read(train, test);
    }
    return last;
  }

  private static TrainingData read(int train, int test) {
    return new TrainingData(
        read("train").first(train),
        read("test").first(test),
        IntStream.range(0, Task.CLASSES).mapToObj(String::valueOf).toList(),
        new Preprocessing(List.of(0.1307), List.of(0.3081)));
  }

  private static Examples read(String split) {
    try (InputStream images = file(split + "-images.idx3-ubyte.gz");
        InputStream labels = file(split + "-labels.idx1-ubyte.gz")) {
      return Idx.read(images, labels);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read MNIST's " + split + " digits", e);
    }
  }

  private static InputStream file(String name) {
    return Digits.class.getResourceAsStream(FOLDER + name);
  }
}
