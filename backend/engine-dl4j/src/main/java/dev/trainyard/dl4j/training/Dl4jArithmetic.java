package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.Buffers;
import dev.trainyard.dl4j.graph.HostFloats;
import dev.trainyard.dl4j.graph.Parameters;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.Weights;
import dev.trainyard.engine.training.loop.Arithmetic;
import dev.trainyard.engine.training.loop.Look;
import dev.trainyard.engine.training.loop.StepResult;
import dev.trainyard.engine.training.loop.TrainingState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A training's arithmetic with ND4J operations on buffers that are made once. */
public final class Dl4jArithmetic implements Arithmetic {
  private final Buffers buffers = new Buffers();
  private final Parameters parameters;
  private final PrepareGradient prepare;
  private final Optimization optimization;
  private final TrainingSteps steps;
  private final Evaluation evaluation;
  private List<StepResult> results = new ArrayList<>();

  /**
   * @throws dev.trainyard.engine.training.TrainingFailed.Unsupported if this engine cannot compute
   *     the plan's network
   */
  public Dl4jArithmetic(Plan plan, TrainingData data, Analysis analysis, TrainingState from) {
    try {
      parameters = new Parameters(from.weights(), plan.frozen(), buffers);
      prepare = new PrepareGradient(plan, parameters);
      optimization = Optimization.of(plan.optimizer(), parameters, buffers);
      restore(from.memory());
      steps = new TrainingSteps(plan, data, analysis, parameters, buffers);
      evaluation = new Evaluation(data, analysis, parameters, buffers);
    } catch (RuntimeException | Error failed) {
      buffers.close();
      throw failed;
    }
  }

  private void restore(List<float[]> memory) {
    List<INDArray> arrays = optimization.memory();
    for (int i = 0; i < memory.size(); i++) {
      new HostFloats(arrays.get(i)).set(memory.get(i));
    }
  }

  @Override
  public void step(EpochOrder order, int from, int size, long step, double learningRate) {
    TrainingStep batch = steps.ofSize(size);
    results.add(batch.forward(order, from, step));
    batch.backward();
    prepare.run();
    optimization.step(step, learningRate);
  }

  @Override
  public List<StepResult> results() {
    List<StepResult> seen = results;
    results = new ArrayList<>();
    return seen;
  }

  @Override
  public void outputs(Consumer<float[]> reader) {
    evaluation.outputs(reader);
  }

  @Override
  public Weights weights() {
    return parameters.weights();
  }

  @Override
  public List<float[]> memory() {
    return optimization.memory().stream().map(array -> new HostFloats(array).copy()).toList();
  }

  @Override
  public void look(int[] examples, long step, Look look) {
    var statistics = new HostFloats(parameters.fixed());
    float[] before = statistics.copy();
    TrainingStep probe = steps.ofSize(examples.length);
    probe.forward(EpochOrder.asTheyAre(examples), 0, step);
    look.nodes().forEach(node -> look.activations(node, probe.output(node)));
    probe.backward();
    for (String node : look.nodes()) {
      float[] values = parameters.valuesOf(node + ".weight");
      if (values.length > 0) {
        look.weight(node, values, parameters.gradientsOf(node + ".weight"));
      }
    }
    statistics.set(before);
  }

  /**
   * Frees the buffers; what ND4J keeps for each operation it frees only when the collector has
   * found it, and a heap that is large enough for the data sets gives the collector no reason to
   * look.
   */
  @Override
  public void close() {
    buffers.close();
    System.gc();
  }
}
