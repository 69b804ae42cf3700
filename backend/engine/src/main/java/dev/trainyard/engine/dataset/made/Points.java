package dev.trainyard.engine.dataset.made;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetDescription.Made;
import dev.trainyard.engine.dataset.MadeChoice;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import dev.trainyard.engine.training.Preprocessing;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What all sets of points in the plane are. */
final class Points {
  static final Shape.Vector PLANE = new Shape.Vector(2);

  private Points() {}

  /** Of which each class has its number in the histograms. */
  static DatasetDescription describe(
      MadeDataset set,
      MadeChoice choice,
      String title,
      String description,
      List<Integer> trainHistogram,
      List<Integer> testHistogram) {
    return new DatasetDescription(
        set.id(),
        title,
        description,
        Task.CLASSIFICATION,
        PLANE,
        IntStream.range(0, trainHistogram.size()).mapToObj(Points::name).toList(),
        sum(trainHistogram),
        sum(testHistogram),
        trainHistogram,
        testHistogram,
        Preprocessing.none(PLANE.size()),
        Optional.of(new Made(set.options(), choice)),
        Making.LICENCE,
        "Made by Trainyard",
        Making.fingerprint(set.id(), choice));
  }

  private static int sum(List<Integer> histogram) {
    return histogram.stream().mapToInt(Integer::intValue).sum();
  }

  /** A, B, C … */
  private static String name(int label) {
    return String.valueOf((char) ('A' + label));
  }
}
