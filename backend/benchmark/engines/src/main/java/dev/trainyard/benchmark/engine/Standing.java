package dev.trainyard.benchmark.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What one entrant has done with one network. */
final class Standing {
  private static final int LONGEST_COURSE_SECONDS = 300;

  private final Entrant entrant;
  private final Task task;
  private final List<Score> scores = new ArrayList<>();
  private Exam exam = new Exam(Double.NaN, Double.NaN);
  private Optional<String> leftOut = Optional.empty();

  Standing(Entrant entrant, Task task) {
    this.entrant = entrant;
    this.task = task;
  }

  /** Takes a turn, unless an earlier one failed. */
  void race(String seconds) throws IOException, InterruptedException {
    if (leftOut.isEmpty()) {
      try {
        scores.add(entrant.race(task, seconds));
      } catch (ContestantFailed failed) {
        leftOut = Optional.of(failed.getMessage());
      }
    }
  }

  /** Is examined after a course, unless an earlier turn failed or it is too slow for that. */
  void examine(Course course) throws IOException, InterruptedException {
    boolean endsInTime =
        (double) course.train() * course.epochs() / imagesPerSecond() < LONGEST_COURSE_SECONDS;
    if (leftOut.isEmpty() && endsInTime) {
      try {
        exam = entrant.examine(task, course);
      } catch (ContestantFailed failed) {
        leftOut = Optional.of(failed.getMessage());
      }
    }
  }

  String id() {
    return entrant.id();
  }

  /** NaN if it was left out. */
  double imagesPerSecond() {
    return leftOut.isPresent() ? Double.NaN : median(Score::imagesPerSecond);
  }

  /**
   * A row of the table under {@link EngineBenchmark}'s head.
   *
   * @param pytorch images/s of the one that is compared with; NaN if there is none
   * @param stock the same of stock Deeplearning4j
   */
  String row(double pytorch, double stock) {
    String name = "| %s | %s | ".formatted(task.title, entrant.title());
    return name
        + leftOut
            .map(reason -> "left out: " + reason.replace('|', '/') + " | | | | | | |")
            .orElseGet(
                () ->
                    String.join(
                            " | ",
                            number("%.0f", imagesPerSecond()),
                            number("%.2f", imagesPerSecond() / pytorch),
                            number("%.1f", imagesPerSecond() / stock),
                            number("%.3f", median(Score::processorMillis)),
                            number("%.0f", median(Score::peakMebibytes)),
                            number("%.4f", exam.loss()),
                            number("%.2f %%", 100 * exam.accuracy()))
                        + " |");
  }

  private static String number(String format, double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
  }

  private double median(ToDoubleFunction<Score> number) {
    return Median.of(scores.stream().mapToDouble(number).toArray());
  }
}
