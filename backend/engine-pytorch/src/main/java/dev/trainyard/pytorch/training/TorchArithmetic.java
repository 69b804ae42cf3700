package dev.trainyard.pytorch.training;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Head;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.Weights;
import dev.trainyard.engine.training.loop.Arithmetic;
import dev.trainyard.engine.training.loop.Look;
import dev.trainyard.engine.training.loop.StepResult;
import dev.trainyard.engine.training.loop.TrainingState;
import dev.trainyard.pytorch.device.TorchDevice;
import dev.trainyard.pytorch.graph.Constants;
import dev.trainyard.pytorch.graph.Dropping;
import dev.trainyard.pytorch.graph.Graph;
import dev.trainyard.pytorch.graph.HostFloats;
import dev.trainyard.pytorch.graph.Kept;
import dev.trainyard.pytorch.graph.Layers;
import dev.trainyard.pytorch.graph.Parameters;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** A training's arithmetic with libtorch's operators and its automatic gradient. */
public final class TorchArithmetic implements Arithmetic {
  private final Kept kept = new Kept();
  private final Precision precision;
  private final Parameters parameters;
  private final Graph graph;
  private final Objective objective;
  private final PrepareGradient prepare;
  private final Optimization optimization;
  private final Prefetch batches;
  private final Results results = new Results();
  private final Evaluation evaluation;

  /**
   * @throws dev.trainyard.engine.training.TrainingFailed.Unsupported if this engine cannot compute
   *     the plan's network
   */
  public TorchArithmetic(
      Plan plan,
      TrainingData data,
      Analysis analysis,
      TrainingState from,
      Precision precision,
      TorchDevice device) {
    this.precision = precision;
    Head head = Head.of(plan.network(), analysis);
    objective = Objective.of(head);
    device.makeReady(plan, analysis, precision);
    try (var scope = new PointerScope()) {
      parameters = new Parameters(from.weights(), plan.frozen(), device, kept);
      var dropping = new Dropping(plan.seed(), device, kept);
      var layers = new Layers(analysis, parameters, dropping, new Constants(device, kept));
      graph = new Graph(plan.network(), head, parameters, layers);
      prepare = PrepareGradient.of(plan, kept.keep(parameters.values().detach()));
      optimization = Optimization.of(plan.optimizer(), parameters, from, kept);
      var train = new HostExamples(plan, data, head);
      batches = new Prefetch(train, plan.batchSize(), device);
      evaluation = new Evaluation(data, analysis, head, graph, device);
    } catch (RuntimeException | Error failed) {
      kept.close();
      throw failed;
    }
  }

  @Override
  public void step(EpochOrder order, int from, int size, long step, double learningRate) {
    try (var scope = new PointerScope();
        Batch batch = batches.take(order, from, size)) {
      Tensor targets = batch.targets();
      Tensor scores = graph.train(batch.inputs(), precision, step);
      Tensor loss = objective.loss(scores, targets);
      Tensor gradient = gradient(loss);
      prepare.run(gradient);
      optimization.step(gradient, learningRate);
      results.add(loss, objective.correct(scores, targets));
    }
  }

  @Override
  public List<StepResult> results() {
    return results.take();
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
    return optimization.memory().stream().map(parameters::exported).toList();
  }

  @Override
  public void look(int[] examples, long step, Look look) {
    parameters.keepingStatistics(
        () -> {
          try (Batch batch = batches.of(examples)) {
            Tensor scores =
                graph.train(
                    batch.inputs(),
                    precision,
                    step,
                    (node, output) -> {
                      if (look.nodes().contains(node)) {
                        look.activations(node, HostFloats.of(output));
                      }
                    });
            Tensor gradient = gradient(objective.loss(scores, batch.targets()));
            for (String node : look.nodes()) {
              String weight = node + ".weight";
              if (parameters.trains(weight)) {
                look.weight(
                    node,
                    parameters.numbers(weight, parameters.values()),
                    parameters.numbers(weight, gradient));
              }
            }
          }
        });
  }

  private Tensor gradient(Tensor loss) {
    return torch.grad(new TensorVector(loss), new TensorVector(parameters.values())).get(0);
  }

  @Override
  public void close() {
    batches.close();
    results.close();
    kept.close();
  }
}
