package dev.trainyard.engine.dataset;

import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import dev.trainyard.engine.training.Preprocessing;
import java.util.List;
import java.util.Optional;

/**
 * What one must know of a data set to plan a training on it and to show it.
 *
 * @param task what it asks for each example
 * @param input the shape of an example
 * @param labels the name of each class, or of each value that is asked for
 * @param train number of training examples
 * @param test number of test examples
 * @param trainHistogram examples of each class; empty unless an example has one class
 * @param made how it is made; empty if its examples are kept in files
 * @param licence under which it may be used, in words
 * @param origin who made it and where it was published, in words
 * @param sha256 over train inputs, train targets, test inputs, test targets as raw bytes; of a made
 *     set over everything that its examples follow from
 */
public record DatasetDescription(
    DatasetId id,
    String title,
    String description,
    Task task,
    Shape input,
    List<String> labels,
    int train,
    int test,
    List<Integer> trainHistogram,
    List<Integer> testHistogram,
    Preprocessing preprocessing,
    Optional<Made> made,
    String licence,
    String origin,
    String sha256) {

  /** What one may choose about a made set, and what was chosen for this one. */
  public record Made(List<NumberOption> options, MadeChoice choice) {
    public Made {
      options = List.copyOf(options);
    }
  }

  public DatasetDescription {
    labels = List.copyOf(labels);
    trainHistogram = List.copyOf(trainHistogram);
    testHistogram = List.copyOf(testHistogram);
  }

  /** Of labelled images that are kept in files. */
  public DatasetDescription(
      DatasetId id,
      String title,
      String description,
      Shape.Image input,
      List<String> labels,
      int train,
      int test,
      List<Integer> trainHistogram,
      List<Integer> testHistogram,
      Preprocessing preprocessing,
      String licence,
      String origin,
      String sha256) {
    this(
        id,
        title,
        description,
        Task.CLASSIFICATION,
        input,
        labels,
        train,
        test,
        trainHistogram,
        testHistogram,
        preprocessing,
        Optional.empty(),
        licence,
        origin,
        sha256);
  }
}
