package dev.trainyard.solvers;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.Device;
import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.Weights;
import dev.trainyard.engine.training.loop.Arithmetic;
import dev.trainyard.engine.training.loop.Look;
import dev.trainyard.engine.training.loop.LoopTrainer;
import dev.trainyard.engine.training.loop.StepResult;
import dev.trainyard.engine.training.loop.TrainingState;
import dev.trainyard.onnx.OnnxModel;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The shared loop on ONNX Runtime: it computes the model file itself, and can't learn. */
public final class OnnxTrainer extends LoopTrainer {
  public OnnxTrainer() {
    super(
        new Device(
            "onnx",
            "cpu",
            "a test's",
            "ONNX Runtime",
            "none",
            List.of(),
            List.of(),
            1,
            8L << 30,
            "exact",
            Optional.empty()),
        Clock.systemUTC());
  }

  @Override
  public Precision precision(Plan plan) {
    return Precision.FP32;
  }

  @Override
  protected boolean isOutOfMemory(RuntimeException failed) {
    return false;
  }

  @Override
  protected Arithmetic arithmetic(
      Plan plan, TrainingData data, Analysis analysis, TrainingState from) {
    return new Answering(
        new TrainedNetwork(plan.network(), from.weights(), data.labels(), data.preprocessing()),
        data);
  }

  /** Answers to each test example. */
  static float[][] answers(TrainedNetwork network, TrainingData data) {
    var samples = Samples.of(data.test(), data.preprocessing());
    float[][] inputs = new float[samples.count()][];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = samples.at(i);
    }
    try (var model = OnnxModel.of(network)) {
      return model.answers(inputs);
    }
  }

  private record Answering(TrainedNetwork network, TrainingData data) implements Arithmetic {
    @Override
    public void outputs(Consumer<float[]> reader) {
      for (float[] answer : answers(network, data)) {
        reader.accept(answer);
      }
    }

    @Override
    public Weights weights() {
      return network.weights();
    }

    @Override
    public void step(EpochOrder order, int from, int size, long step, double learningRate) {
      throw new UnsupportedOperationException("ONNX Runtime takes no steps.");
    }

    @Override
    public List<StepResult> results() {
      return List.of();
    }

    @Override
    public List<float[]> memory() {
      return List.of();
    }

    @Override
    public void look(int[] examples, long step, Look look) {
      throw new UnsupportedOperationException("ONNX Runtime has no gradients.");
    }

    @Override
    public void close() {}
  }
}
