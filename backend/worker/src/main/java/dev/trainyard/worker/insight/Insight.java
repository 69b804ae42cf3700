package dev.trainyard.worker.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.training.EpochReport;
import dev.trainyard.engine.training.TrainedNetwork;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What can be seen of a network after an epoch; written as the artifact {@code
 * insights/epoch-N.json}. A task has the parts that say something of it: those of classes are empty
 * for other tasks, those of images for numbers, and the last three are left out unless the data set
 * is of their kind.
 *
 * @param confusion row = true class, column = predicted class, on the test examples
 * @param mistakes the worst of the test examples, largest loss first
 * @param filters null if the first layer's weights are no images
 * @param segmentation scenes with a class for each place
 * @param curve what the network makes of each x, where one number is asked for another
 * @param plane what the network makes of each place, where points of the plane have classes
 */
public record Insight(
    int epoch,
    long step,
    String task,
    List<String> labels,
    int[][] confusion,
    List<ClassScore> perClass,
    List<Mistake> mistakes,
    Filters filters,
    List<Probe> probes,
    List<FeatureMaps> featureMaps,
    @JsonInclude(JsonInclude.Include.NON_NULL) Segmentation segmentation,
    @JsonInclude(JsonInclude.Include.NON_NULL) Curve curve,
    @JsonInclude(JsonInclude.Include.NON_NULL) Plane plane) {
  private static final int MISTAKES = 24;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Looks at a network as it was when {@code report} was made. */
  public static Insight of(EpochReport report, TrainedNetwork trained, Examples test) {
    return switch (test.targets().task()) {
      case CLASSIFICATION -> ofClasses(report, trained, test);
      case SEGMENTATION -> ofPlaces(report, trained, test);
      case REGRESSION -> ofValues(report, trained, test);
    };
  }

  private static Insight ofClasses(EpochReport report, TrainedNetwork trained, Examples test) {
    Answers answers = new Answers(test, report.outputs());
    int classes = trained.labels().size();
    int[][] confusion = answers.confusion(classes);
    List<Integer> shown = answers.areImages() ? answers.firstOfEach(classes) : List.of();
    List<Integer> mistakes = answers.areImages() ? answers.mistakes(MISTAKES) : List.of();
    return new Insight(
        report.epoch(),
        report.step(),
        "classification",
        trained.labels(),
        confusion,
        ClassScore.of(confusion, trained.labels()),
        mistakes.stream().map(index -> Mistake.of(answers, index)).toList(),
        Filters.of(trained).orElse(null),
        shown.stream().map(index -> Probe.of(answers, index)).toList(),
        shown.isEmpty()
            ? List.of()
            : FeatureMaps.of(trained, inputs(trained, test, shown), shown.size()),
        null,
        null,
        Plane.of(trained, test).orElse(null));
  }

  private static Insight ofPlaces(EpochReport report, TrainedNetwork trained, Examples test) {
    return new Insight(
        report.epoch(),
        report.step(),
        "segmentation",
        trained.labels(),
        new int[0][],
        List.of(),
        List.of(),
        Filters.of(trained).orElse(null),
        List.of(),
        List.of(),
        Segmentation.of(report, trained.labels(), test),
        null,
        null);
  }

  private static Insight ofValues(EpochReport report, TrainedNetwork trained, Examples test) {
    return new Insight(
        report.epoch(),
        report.step(),
        "regression",
        trained.labels(),
        new int[0][],
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        null,
        Curve.of(trained, test).orElse(null),
        null);
  }

  public byte[] json() {
    return JSON.writeValueAsBytes(this);
  }

  private static float[] inputs(TrainedNetwork trained, Examples test, List<Integer> probes) {
    int[] indices = probes.stream().mapToInt(Integer::intValue).toArray();
    return trained.preprocessing().apply(test.inputs().select(indices));
  }
}
