package dev.trainyard.solvers;

import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.made.MadeDataset;
import dev.trainyard.engine.dataset.made.MadeDatasets;
import dev.trainyard.engine.dataset.made.Split;
import dev.trainyard.engine.document.PlanDocument;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.Recording;
import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.TrainingData;
import java.util.Map;
import java.util.Optional;

/** A plan as a client writes it on a made data set, and what its training left. */
record Solved(Plan plan, TrainingData data, TrainedNetwork network, Recording recording) {

  static Solved of(
      String dataset,
      String architecture,
      Map<String, Object> options,
      Map<String, Object> solver) {
    MadeDataset made = MadeDatasets.byId(new DatasetId(dataset)).orElseThrow();
    var description = made.describe(made.standard());
    Plan plan =
        PlanDocument.read(
            Map.of(
                "architecture", Map.of("id", architecture, "options", options),
                "dataset", Map.of("id", dataset),
                "solver", solver),
            id -> Optional.of(description),
            (kind, id, sha256) -> Optional.empty());
    Split split = made.make(made.standard(), id -> null);
    var data =
        new TrainingData(
            split.train(), split.test(), description.labels(), description.preprocessing());
    return of(plan, data, StopSignal.NEVER);
  }

  static Solved of(Plan plan, TrainingData data, StopSignal stop) {
    var recording = new Recording();
    try (var trainer = new OnnxTrainer()) {
      return new Solved(plan, data, trainer.train(plan, data, recording, stop), recording);
    }
  }

  /** What the network answers to the training examples. */
  float[][] answersToTraining() {
    return OnnxTrainer.answers(
        network, new TrainingData(data.train(), data.train(), data.labels(), data.preprocessing()));
  }

  double last(String series) {
    return recording.measurements().stream()
        .filter(measured -> measured.series().name().equals(series))
        .reduce((first, second) -> second)
        .orElseThrow()
        .value();
  }
}
