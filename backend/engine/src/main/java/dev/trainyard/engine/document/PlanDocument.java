package dev.trainyard.engine.document;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.plan.ArchitectureChoice;
import dev.trainyard.engine.plan.Initialization;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.plan.Schedule;
import dev.trainyard.engine.plan.Start;
import dev.trainyard.engine.plan.Stopping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A plan as a document: everything but the network and the data set has a default. */
public final class PlanDocument {
  private static final List<String> ENGINES = List.of("auto", "dl4j", "pytorch");

  private final List<Problem> problems = new ArrayList<>();

  private PlanDocument() {}

  /**
   * Reads a plan that can be trained: its network takes the data set's images and ends in softmax
   * over exactly its classes.
   *
   * @param datasets finds what there is to train on
   * @param models finds what there is to start from
   * @throws Refused with all mistakes; fields are pointers into the plan, such as {@code
   *     /batchSize}
   */
  public static Plan read(
      Object json, Function<DatasetId, Optional<DatasetDescription>> datasets, StartModels models) {
    return new PlanDocument().readAll(json, datasets, models);
  }

  private Plan readAll(
      Object json, Function<DatasetId, Optional<DatasetDescription>> datasets, StartModels models) {
    var fields = new Fields(json, "", problems);
    Versions.check(fields);
    Fields chosen = fields.object("dataset");
    Optional<DatasetDescription> dataset = dataset(chosen, fields.has("dataset"), datasets);
    var network = new PlannedNetwork(dataset, problems).read(fields);
    Plan.DatasetChoice data = choice(chosen, dataset);
    Optimizer optimizer =
        fields.has("optimizer")
            ? OptimizerDocument.read(fields.object("optimizer"))
            : OptimizerDocument.STANDARD;
    Initialization initialization = InitializationDocument.read(fields);
    int batchSize = fields.whole("batchSize", 1, 8_192, 64);
    int epochs = fields.whole("epochs", 1, 10_000, 3);
    Schedule schedule =
        fields.has("schedule")
            ? ScheduleDocument.read(fields.object("schedule"), epochs)
            : Schedule.CONSTANT;
    OptionalDouble gradientClip =
        fields.has("gradientClip")
            ? OptionalDouble.of(fields.positive("gradientClip", 1_000_000, 1))
            : OptionalDouble.empty();
    Stopping stopping =
        fields.has("stopping") ? StoppingDocument.read(fields.object("stopping")) : Stopping.NEVER;
    long seed =
        fields.has("seed")
            ? fields.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, fields.required("seed"))
            : 1;
    String engine = engine(fields);
    Precision precision = precision(fields, engine);
    Optional<Start> start = start(fields, network, models);
    fields.refuseOthers();
    if (!problems.isEmpty()) {
      throw new Refused("plan", problems);
    }
    return new Plan(
        network.architecture(),
        network.network(),
        data,
        optimizer,
        schedule,
        gradientClip,
        stopping,
        initialization,
        batchSize,
        epochs,
        seed,
        engine,
        precision,
        start);
  }

  private static Optional<Start> start(
      Fields fields, PlannedNetwork.Read network, StartModels models) {
    if (!fields.has("start") || network.isNothing()) {
      return Optional.empty();
    }
    return StartDocument.read(fields.object("start"), network.network(), models);
  }

  private static Optional<DatasetDescription> dataset(
      Fields chosen, boolean given, Function<DatasetId, Optional<DatasetDescription>> datasets) {
    String id = chosen.text("id");
    if (!given || id.isEmpty()) {
      return Optional.empty();
    }
    Optional<DatasetDescription> dataset = datasets.apply(new DatasetId(id));
    if (dataset.isEmpty()) {
      chosen.problem("id", "There is no data set %s.", Numbers.words(id));
    }
    return dataset;
  }

  private static Plan.DatasetChoice choice(Fields chosen, Optional<DatasetDescription> dataset) {
    int train = dataset.map(DatasetDescription::train).orElse(Integer.MAX_VALUE);
    int test = dataset.map(DatasetDescription::test).orElse(Integer.MAX_VALUE);
    var choice =
        new Plan.DatasetChoice(
            dataset.map(DatasetDescription::id).orElse(new DatasetId("")),
            chosen.whole("train", 1, train, train),
            chosen.whole("test", 1, test, test));
    chosen.refuseOthers();
    return choice;
  }

  private static String engine(Fields fields) {
    String engine = fields.has("engine") ? fields.text("engine") : ENGINES.get(0);
    if (!ENGINES.contains(engine)) {
      fields.problem("engine", "engine must be one of %s.", String.join(", ", ENGINES));
    }
    return engine;
  }

  private static Precision precision(Fields fields, String engine) {
    Precision precision = fields.choice("precision", Precision.AUTO);
    if (precision == Precision.BF16 && engine.equals("dl4j")) {
      fields.problem(
          "precision",
          "Deeplearning4j trains in fp32 only. Choose engine pytorch or auto for bf16.");
    }
    return precision;
  }

  /** The canonical plan: every default filled in; of architecture and network one is null. */
  public static Map<String, Object> write(Plan plan) {
    var out = new LinkedHashMap<String, Object>();
    out.put("version", Versions.CURRENT);
    out.put("architecture", plan.architecture().map(PlanDocument::write).orElse(null));
    out.put(
        "network", plan.architecture().isPresent() ? null : NetworkDocument.write(plan.network()));
    out.put("dataset", write(plan.dataset()));
    out.put("optimizer", OptimizerDocument.write(plan.optimizer()));
    out.put("schedule", ScheduleDocument.write(plan.schedule()));
    out.put(
        "gradientClip", plan.gradientClip().isPresent() ? plan.gradientClip().getAsDouble() : null);
    out.put("stopping", StoppingDocument.write(plan.stopping()));
    out.put("initialization", InitializationDocument.write(plan.initialization()));
    out.put("batchSize", plan.batchSize());
    out.put("epochs", plan.epochs());
    out.put("seed", plan.seed());
    out.put("engine", plan.engine());
    out.put("precision", Fields.word(plan.precision()));
    out.put("start", plan.start().map(StartDocument::write).orElse(null));
    return out;
  }

  private static Map<String, Object> write(ArchitectureChoice architecture) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", architecture.id());
    out.put("width", architecture.width());
    out.put("options", architecture.options());
    return out;
  }

  private static Map<String, Object> write(Plan.DatasetChoice dataset) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", dataset.id().value());
    out.put("train", dataset.train());
    out.put("test", dataset.test());
    return out;
  }
}
