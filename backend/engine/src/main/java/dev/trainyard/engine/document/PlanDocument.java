package dev.trainyard.engine.document;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.plan.ArchitectureChoice;
import dev.trainyard.engine.plan.Augmentation;
import dev.trainyard.engine.plan.Initialization;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.plan.Schedule;
import dev.trainyard.engine.plan.Solver;
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
   * Reads a plan that can be trained: its network takes the data set's examples and answers what is
   * asked of them.
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
    PlannedDataset.Read dataset = PlannedDataset.read(fields, datasets);
    var network = new PlannedNetwork(dataset.description(), problems).read(fields);
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
    Solver solver = SolverDocument.read(fields);
    var fit = new SolverFit(network.network(), dataset.choice().train());
    if (!network.isNothing() && dataset.description().isPresent()) {
      fit.objection(solver)
          .ifPresent(sentence -> problems.add(new Problem("/solver/kind", sentence)));
    }
    Optional<Augmentation> augmentation =
        fields.has("augmentation")
            ? AugmentationDocument.read(fields.object("augmentation"), dataset.description())
            : Optional.empty();
    fields.refuseOthers();
    if (!problems.isEmpty()) {
      throw new Refused("plan", problems);
    }
    return new Plan(
        network.architecture(),
        network.network(),
        dataset.choice(),
        optimizer,
        schedule,
        gradientClip,
        stopping,
        initialization,
        batchSize,
        solver instanceof Solver.Gradient ? epochs : fit.rounds(solver),
        seed,
        engine,
        precision,
        start,
        solver,
        augmentation);
  }

  private static Optional<Start> start(
      Fields fields, PlannedNetwork.Read network, StartModels models) {
    if (!fields.has("start") || network.isNothing()) {
      return Optional.empty();
    }
    return StartDocument.read(fields.object("start"), network.network(), models);
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

  /**
   * The canonical plan: every default filled in; of architecture and network one is null, and of a
   * solver without gradients all that means nothing to it.
   */
  public static Map<String, Object> write(Plan plan) {
    var out = new LinkedHashMap<String, Object>();
    out.put("version", Versions.CURRENT);
    out.put("architecture", plan.architecture().map(PlanDocument::write).orElse(null));
    out.put(
        "network", plan.architecture().isPresent() ? null : NetworkDocument.write(plan.network()));
    out.put("dataset", PlannedDataset.write(plan.dataset()));
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
    out.put("solver", SolverDocument.write(plan.solver()));
    out.put("augmentation", plan.augmentation().map(AugmentationDocument::write).orElse(null));
    if (!plan.isByGradient()) {
      SolverDocument.OF_GRADIENTS.forEach(field -> out.put(field, null));
    }
    return out;
  }

  private static Map<String, Object> write(ArchitectureChoice architecture) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", architecture.id());
    out.put("width", architecture.width());
    out.put("options", architecture.options());
    return out;
  }
}
