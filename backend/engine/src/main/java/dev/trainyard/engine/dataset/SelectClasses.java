package dev.trainyard.engine.dataset;

import dev.trainyard.engine.network.Task;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some classes of a classification set, with new numbers: 0 for the first chosen one. What is left
 * of the other classes is nothing.
 *
 * @param classes by their old numbers; empty for all of them, as they are
 */
public record SelectClasses(List<Integer> classes) {
  public SelectClasses {
    classes = List.copyOf(classes);
  }

  /** What there is to train on then. */
  public DatasetDescription of(DatasetDescription whole) {
    if (classes.isEmpty()) {
      return whole;
    }
    List<Integer> train = of(whole.trainHistogram());
    List<Integer> test = of(whole.testHistogram());
    return new DatasetDescription(
        whole.id(),
        whole.title(),
        whole.description(),
        Task.CLASSIFICATION,
        whole.input(),
        of(whole.labels()),
        sum(train),
        sum(test),
        train,
        test,
        whole.preprocessing(),
        whole.made(),
        whole.licence(),
        whole.origin(),
        whole.sha256());
  }

  /** The examples that are left, in their order, with their new labels. */
  public Examples of(Examples whole) {
    if (classes.isEmpty()) {
      return whole;
    }
    int[] chosen =
        IntStream.range(0, whole.count())
            .filter(example -> classes.contains(whole.label(example)))
            .toArray();
    byte[] labels = new byte[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      labels[i] = (byte) classes.indexOf(whole.label(chosen[i]));
    }
    return new Examples(whole.inputs().select(chosen), new Targets.Classes(labels));
  }

  private <T> List<T> of(List<T> all) {
    return classes.stream().map(all::get).toList();
  }

  private static int sum(List<Integer> histogram) {
    return histogram.stream().mapToInt(Integer::intValue).sum();
  }
}
