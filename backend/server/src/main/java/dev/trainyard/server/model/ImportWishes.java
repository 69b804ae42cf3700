package dev.trainyard.server.model;

import dev.trainyard.engine.Problem;
import dev.trainyard.server.problem.Declined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person says of a file beside it, checked as far as that goes without reading it. */
final class ImportWishes {
  private static final int MOST_LABELS = 10_000;
  private static final int LONGEST = 200;

  private final List<Problem> problems = new ArrayList<>();

  private ImportWishes() {}

  /**
   * @return the JSON object that the reader of the file gets
   * @throws Declined with every mistake
   */
  static Map<String, Object> check(
      String fileName,
      String name,
      List<String> labels,
      List<Double> mean,
      List<Double> deviation) {
    ImportWishes wishes = new ImportWishes();
    wishes.checkNames(fileName, name, labels);
    wishes.checkScaling(mean, deviation);
    if (!wishes.problems.isEmpty()) {
      throw Declined.invalid(wishes.problems);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("labels", labels);
    document.put("scaling", mean.isEmpty() ? null : Map.of("mean", mean, "deviation", deviation));
    return document;
  }

  private void checkNames(String fileName, String name, List<String> labels) {
    if (fileName.isBlank() || fileName.length() > LONGEST) {
      problem("?fileName", "Say what the file is called, in at most 200 characters.");
    }
    if (name.length() > LONGEST) {
      problem("?name", "A name has at most 200 characters.");
    }
    if (labels.size() > MOST_LABELS
        || labels.stream().anyMatch(label -> label.isBlank() || label.length() > LONGEST)) {
      problem("?labels", "Give each class a name of at most 200 characters, or none at all.");
    }
  }

  private void checkScaling(List<Double> mean, List<Double> deviation) {
    if (mean.size() != deviation.size()) {
      problem("?deviation", "Give as many deviations as means, or neither.");
    }
    if (!mean.stream().allMatch(Double::isFinite)) {
      problem("?mean", "A mean is a number, such as 0.1307.");
    }
    if (!deviation.stream().allMatch(one -> one > 0 && Double.isFinite(one))) {
      problem("?deviation", "A deviation is a number above 0, such as 0.3081.");
    }
  }

  private void problem(String field, String sentence) {
    problems.add(new Problem(field, sentence));
  }
}
