package dev.trainyard.worker.insight;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.training.EpochReport;
import dev.trainyard.engine.training.TrainedNetwork;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What can be seen of a network after an epoch; written as the artifact {@code
 * insights/epoch-N.json}.
 *
 * @param confusion row = true class, column = predicted class, on the test examples
 * @param mistakes the worst of the test examples, largest loss first
 * @param filters null if the first layer's weights are no images
 */
public record Insight(
    int epoch,
    long step,
    List<String> labels,
    int[][] confusion,
    List<ClassScore> perClass,
    List<Mistake> mistakes,
    Filters filters,
    List<Probe> probes,
    List<FeatureMaps> featureMaps) {
  private static final int MISTAKES = 24;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Looks at a network as it was when {@code report} was made. */
  public static Insight of(EpochReport report, TrainedNetwork trained, Examples test) {
    Answers answers = new Answers(test, report.outputs());
    int classes = trained.labels().size();
    int[][] confusion = answers.confusion(classes);
    List<Integer> probes = answers.firstOfEach(classes);
    return new Insight(
        report.epoch(),
        report.step(),
        trained.labels(),
        confusion,
        ClassScore.of(confusion, trained.labels()),
        answers.mistakes(MISTAKES).stream().map(index -> Mistake.of(answers, index)).toList(),
        Filters.of(trained).orElse(null),
        probes.stream().map(index -> Probe.of(answers, index)).toList(),
        FeatureMaps.of(trained, inputs(trained, test, probes), probes.size()));
  }

  public byte[] json() {
    return JSON.writeValueAsBytes(this);
  }

  private static float[] inputs(TrainedNetwork trained, Examples test, List<Integer> probes) {
    int[] indices = probes.stream().mapToInt(Integer::intValue).toArray();
    return trained.preprocessing().apply(test.inputs().select(indices));
  }
}
