package dev.trainyard.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.Idx;
import dev.trainyard.engine.plan.Initialization;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.plan.Schedule;
import dev.trainyard.engine.plan.Solver;
import dev.trainyard.engine.plan.Stopping;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.engine.training.Recording;
import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainerProvider.DeviceRequest;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.finding.Findings;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MnistTest {
  private static final int TRAIN = 4_000;
  private static final int TEST = 1_000;

  @Test
  void lenet_reads_most_digits_after_one_epoch_of_few() throws IOException {
    TrainingData digits =
        new TrainingData(
            Idx.read(file("train-images.idx3-ubyte.gz"), file("train-labels.idx1-ubyte.gz"))
                .first(TRAIN),
            Idx.read(file("test-images.idx3-ubyte.gz"), file("test-labels.idx1-ubyte.gz"))
                .first(TEST),
            IntStream.range(0, 10).mapToObj(String::valueOf).toList(),
            new Preprocessing(List.of(0.1307), List.of(0.3081)));
    Plan plan =
        new Plan(
            Optional.empty(),
            Architectures.byId("lenet-5")
                .orElseThrow()
                .network(digits.train().shape(), 10, 1, Map.of()),
            new Plan.DatasetChoice(new DatasetId("mnist"), TRAIN, TEST),
            new Optimizer.Adam(0.002, 0.9, 0.999, 1e-8),
            Schedule.CONSTANT,
            OptionalDouble.empty(),
            Stopping.NEVER,
            Initialization.XAVIER,
            32,
            1,
            1,
            "dl4j",
            Precision.AUTO,
            Optional.empty(),
            Solver.GRADIENT,
            Optional.empty());
    var recording = Recording.withHealth();
    try (Trainer trainer = new Dl4jTrainerProvider().open(DeviceRequest.CPU)) {
      trainer.train(plan, digits, recording, StopSignal.NEVER);
    }
    assertThat(recording.epochs()).hasSize(1);
    assertThat(recording.epochs().get(0).testAccuracy()).isGreaterThan(0.85);
    assertThat(recording.looks()).hasSize(2);
    assertThat(Findings.of(plan, recording.everything())).isEmpty();
  }

  private static InputStream file(String name) {
    return MnistTest.class.getResourceAsStream("/datasets/mnist/" + name);
  }
}
