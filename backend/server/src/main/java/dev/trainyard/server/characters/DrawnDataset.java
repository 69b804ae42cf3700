package dev.trainyard.server.characters;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.exchange.dataset.ExamplesAsFiles;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Drawings as a data set, without the people who drew them. */
final class DrawnDataset {
  private static final int LONGEST_NAME = 32;
  private static final double FULL = 255;
  private static final double PLACES = 10_000;

  private final Collection collection;
  private final String workshop;
  private final int number;
  private final List<String> labels;
  private final SplitCharacters.Halves halves;
  private final SplitBy split;
  private final Examples train;
  private final Examples test;

  /**
   * @param workshop its title
   * @param number of the version
   * @param labels by the numbers that the drawings have
   */
  DrawnDataset(
      Collection collection,
      String workshop,
      int number,
      List<String> labels,
      SplitCharacters.Halves halves,
      SplitBy split) {
    this.collection = collection;
    this.workshop = workshop;
    this.number = number;
    this.labels = labels;
    this.halves = halves;
    this.split = split;
    this.train = examples(halves.train());
    this.test = examples(halves.test());
  }

  Examples train() {
    return train;
  }

  Examples test() {
    return test;
  }

  /** Letters, digits and dashes of the title, so that one knows it again. */
  DatasetId id() {
    String plain =
        Normalizer.normalize(collection.title(), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String name = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    return new DatasetId(
        (DatasetId.DRAWN + name + "-").replace("--", "-")
            + "%s-v%d".formatted(collection.id().toString().substring(0, 8), number));
  }

  DatasetDescription description() {
    return new DatasetDescription(
        id(),
        "%s, version %d".formatted(collection.title(), number),
        "Drawn by %d people of \"%s\", each in 28×28 grey pixels, white on black, prepared as MNIST was. %s"
            .formatted(
                halves.people(),
                workshop,
                split == SplitBy.PERSON
                    ? "Who drew a test image drew no training image."
                    : "Test and training images may be by the same people."),
        Collection.SHAPE,
        labels,
        train.count(),
        test.count(),
        histogram(train),
        histogram(test),
        preprocessing(train.pixels()),
        "Drawn with consent to be shown and trained on here, on this server",
        "The collection \"%s\" of the workshop \"%s\".".formatted(collection.title(), workshop),
        new ExamplesAsFiles(train, test).sha256());
  }

  private static Examples examples(List<DrawnCharacter> drawings) {
    int size = (int) Collection.SHAPE.elements();
    byte[] pixels = new byte[drawings.size() * size];
    byte[] classes = new byte[drawings.size()];
    for (int i = 0; i < drawings.size(); i++) {
      System.arraycopy(drawings.get(i).pixels(), 0, pixels, i * size, size);
      classes[i] = (byte) drawings.get(i).label();
    }
    return new Examples(Collection.SHAPE, pixels, classes);
  }

  private List<Integer> histogram(Examples examples) {
    List<Integer> counts = new ArrayList<>(Collections.nCopies(labels.size(), 0));
    for (int i = 0; i < examples.count(); i++) {
      counts.set(examples.label(i), counts.get(examples.label(i)) + 1);
    }
    return counts;
  }

  /** Mean and standard deviation of all training pixels, 0 to 1, to four places. */
  private static Preprocessing preprocessing(byte[] pixels) {
    double sum = 0;
    double squares = 0;
    for (byte pixel : pixels) {
      double ink = (pixel & 0xFF) / FULL;
      sum += ink;
      squares += ink * ink;
    }
    double mean = sum / pixels.length;
    double deviation = Math.sqrt(squares / pixels.length - mean * mean);
    return new Preprocessing(List.of(rounded(mean)), List.of(rounded(deviation)));
  }

  private static double rounded(double number) {
    return Math.round(PLACES * number) / PLACES;
  }
}
