package dev.trainyard.benchmark.engine;

import dev.trainyard.dl4j.Dl4jTrainerProvider;
import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.Idx;
import dev.trainyard.engine.document.DatasetDocument;
import dev.trainyard.engine.document.PlanDocument;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.EpochReport;
import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainerProvider.DeviceRequest;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.TrainingObserver;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Prints the test accuracy of LeNet-5 on MNIST after each epoch, from the product's defaults. */
public final class Accuracy {
  private static final String FOLDER = "/datasets/mnist/";
  private static final int SEEDS = 3;

  private Accuracy() {}

  public static void main(String[] arguments) throws IOException {
    DatasetDescription mnist;
    try (InputStream manifest = file("manifest.json")) {
      mnist = DatasetDocument.read(JsonMapper.shared().readValue(manifest, Map.class));
    }
    var data =
        new TrainingData(
            Idx.read(file("train-images.idx3-ubyte.gz"), file("train-labels.idx1-ubyte.gz")),
            Idx.read(file("test-images.idx3-ubyte.gz"), file("test-labels.idx1-ubyte.gz")),
            mnist.labels(),
            mnist.preprocessing());
    System.out.println("| seed | epoch | test loss | test accuracy |");
    System.out.println("|--:|--:|--:|--:|");
    try (Trainer trainer = new Dl4jTrainerProvider().open(DeviceRequest.CPU)) {
      for (int seed = 1; seed <= SEEDS; seed++) {
        Plan plan = plan(seed, mnist);
        trainer.train(plan, data, printing(seed), StopSignal.NEVER);
      }
    }
  }

  private static Plan plan(int seed, DatasetDescription mnist) {
    return PlanDocument.read(
        Map.of(
            "architecture",
            Map.of("id", "lenet-5"),
            "dataset",
            Map.of("id", "mnist"),
            "seed",
            seed),
        id -> Optional.of(mnist));
  }

  private static TrainingObserver printing(int seed) {
    return new TrainingObserver() {
      @Override
      public void measured(Measurement measurement) {}

      @Override
      public void epochEnded(EpochReport report) {
        System.out.printf(
            Locale.ROOT,
            "| %d | %d | %.4f | %.2f %% |%n",
            seed,
            report.epoch(),
            report.testLoss(),
            100 * report.testAccuracy());
      }
    };
  }

  private static InputStream file(String name) {
    return Accuracy.class.getResourceAsStream(FOLDER + name);
  }
}
