package dev.trainyard.worker.speed;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.engine.training.TrainingData;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Noise of MNIST's shape. There is about as much of it as in MNIST, so that an epoch does not end
 * while it is measured, and the trainer pauses for its own measurements as rarely as in a real run.
 */
final class MadeUpData {
  static final Shape.Image SHAPE = new Shape.Image(1, 28, 28);
  static final int CLASSES = 10;
  static final int TEST = 64;

  private static final int DIFFERENT = 64;

  private MadeUpData() {}

  /** The same on each call. */
  static TrainingData of(int train) {
    return new TrainingData(
        noise(train),
        noise(TEST),
        IntStream.range(0, CLASSES).mapToObj(String::valueOf).toList(),
        new Preprocessing(List.of(0.5), List.of(0.3)));
  }

  /** A few images over and over: what is learned does not matter here. */
  private static Examples noise(int count) {
    int size = (int) SHAPE.elements();
    byte[] few = new byte[DIFFERENT * size];
    new Random(1).nextBytes(few);
    byte[] pixels = new byte[count * size];
    for (int from = 0; from < pixels.length; from += few.length) {
      System.arraycopy(few, 0, pixels, from, Math.min(few.length, pixels.length - from));
    }
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (i % DIFFERENT % CLASSES);
    }
    return new Examples(SHAPE, pixels, labels);
  }
}
