package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.Buffers;
import dev.trainyard.dl4j.graph.Parameters;
import dev.trainyard.dl4j.graph.Pass;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Head;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.loop.PutInputs;
import java.util.HashMap;
import java.util.Map;

/** The buffers for full batches, and those for an epoch's last one where it is smaller. */
final class TrainingSteps {
  private final Plan plan;
  private final TrainingData data;
  private final Analysis analysis;
  private final Parameters parameters;
  private final Buffers buffers;
  private final Head head;
  private final Map<Integer, TrainingStep> bySize = new HashMap<>();

  TrainingSteps(
      Plan plan, TrainingData data, Analysis analysis, Parameters parameters, Buffers buffers) {
    this.plan = plan;
    this.data = data;
    this.analysis = analysis;
    this.parameters = parameters;
    this.buffers = buffers;
    this.head = Head.of(plan.network(), analysis);
    ofSize(Math.min(plan.batchSize(), plan.dataset().train()));
  }

  /** The one for batches of {@code size}; its buffers are made at the first call. */
  TrainingStep ofSize(int size) {
    return bySize.computeIfAbsent(
        size,
        batch -> {
          Pass pass = Pass.training(analysis, batch, parameters, plan.seed(), buffers);
          return new TrainingStep(
              new Batch(pass, PutInputs.forTraining(plan, data)),
              Loss.of(head, pass, data.train().targets(), plan));
        });
  }
}
