package dev.trainyard.worker.run;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.SelectClasses;
import dev.trainyard.engine.dataset.made.MadeDatasets;
import dev.trainyard.engine.document.PlanDocument;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.Weights;
import dev.trainyard.exchange.dataset.Dataset;
import dev.trainyard.exchange.dataset.DatasetShelf;
import dev.trainyard.exchange.dataset.HeldOutParts;
import dev.trainyard.exchange.start.PinnedModels;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run's plan and the data that it asks for, ready to train.
 *
 * @param source weights of the model that the plan starts from
 */
record Assignment(Plan plan, TrainingData data, Optional<Weights> source) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Reads a plan and fetches its data, and the model that it starts from.
   *
   * @throws dev.trainyard.engine.Refused if the plan can't be read
   * @throws UnknownDataset if its dataset is not there any more
   * @throws dev.trainyard.exchange.dataset.UnreadableDataset if it is damaged
   */
  static Assignment read(
      String planText,
      DatasetShelf shelf,
      DatasetMemory memory,
      HeldOutParts heldOut,
      PinnedModels models) {
    AtomicReference<DatasetDescription> found = new AtomicReference<>();
    Function<DatasetId, Optional<DatasetDescription>> describe =
        id -> {
          DatasetDescription description =
              shelf.describe(id).orElseThrow(() -> new UnknownDataset(id));
          found.set(description);
          return Optional.of(description);
        };
    ReadStart start = new ReadStart(models);
    Plan plan = PlanDocument.read(JSON.readValue(planText, Object.class), describe, start);
    return new Assignment(
        plan, data(plan.dataset(), found.get(), memory, heldOut), start.weights());
  }

  private static TrainingData data(
      Plan.DatasetChoice choice,
      DatasetDescription known,
      DatasetMemory memory,
      HeldOutParts heldOut) {
    DatasetDescription whole = MadeDatasets.describe(known, choice.made());
    Dataset dataset = memory.load(whole);
    Examples test =
        choice
            .heldOut()
            .map(part -> heldOut.read(choice.id(), part.id()).rest(dataset))
            .orElse(dataset.test());
    var select = new SelectClasses(choice.classes());
    return new TrainingData(
        select.of(dataset.train()).first(choice.train()),
        select.of(test).first(choice.test()),
        select.of(whole).labels(),
        whole.preprocessing());
  }
}
