package dev.trainyard.worker.speed;

import dev.trainyard.engine.architecture.Architecture;
import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.plan.ArchitectureChoice;
import dev.trainyard.engine.plan.Initialization;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.plan.Schedule;
import dev.trainyard.engine.plan.Solver;
import dev.trainyard.engine.plan.Stopping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A plan that is trained for a blink to learn how fast a trainer is.
 *
 * @param title of its network, for people
 */
record ProbePlan(String title, Plan plan) {
  /** Examples of an epoch; whole batches. */
  static final int TRAIN = 57_600;

  private static final int BATCH = 64;

  /** Never reached: the clock ends each. */
  private static final int EPOCHS = 10_000;

  /** One for each kind of network: convolutions, many small convolutions, dense layers. */
  static List<ProbePlan> all() {
    return List.of(of("lenet-5"), of("resnet-20"), of("mlp"));
  }

  private static ProbePlan of(String id) {
    Architecture architecture = Architectures.byId(id).orElseThrow();
    return new ProbePlan(
        architecture.title(),
        new Plan(
            Optional.of(new ArchitectureChoice(id, 1, Map.of())),
            architecture.network(MadeUpData.SHAPE, MadeUpData.CLASSES, 1, Map.of()),
            new Plan.DatasetChoice(new DatasetId("made-up"), TRAIN, MadeUpData.TEST),
            new Optimizer.Adam(0.001, 0.9, 0.999, 1e-8),
            Schedule.CONSTANT,
            OptionalDouble.empty(),
            Stopping.NEVER,
            Initialization.XAVIER,
            BATCH,
            EPOCHS,
            1,
            "auto",
            Precision.AUTO,
            Optional.empty(),
            Solver.GRADIENT,
            Optional.empty()));
  }
}
