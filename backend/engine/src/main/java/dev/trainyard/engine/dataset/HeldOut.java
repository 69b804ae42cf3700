package dev.trainyard.engine.dataset;

import java.util.List;

/**
 * A part of a classification set's test examples that no plan is tested on: as many of each class.
 * Which ones they are is not said here, and not to people at all.
 *
 * @param id of the part
 * @param perClass how many of each class
 */
public record HeldOut(String id, int perClass) {

  /** Whether something of each class is left without it. */
  public boolean fits(DatasetDescription whole) {
    return !whole.testHistogram().isEmpty()
        && whole.testHistogram().stream().allMatch(count -> count > perClass);
  }

  /** What there is to train and test on without it. */
  public DatasetDescription of(DatasetDescription whole) {
    List<Integer> left = whole.testHistogram().stream().map(count -> count - perClass).toList();
    return new DatasetDescription(
        whole.id(),
        whole.title(),
        whole.description(),
        whole.task(),
        whole.input(),
        whole.labels(),
        whole.train(),
        left.stream().mapToInt(Integer::intValue).sum(),
        whole.trainHistogram(),
        left,
        whole.preprocessing(),
        whole.made(),
        whole.licence(),
        whole.origin(),
        whole.sha256());
  }
}
