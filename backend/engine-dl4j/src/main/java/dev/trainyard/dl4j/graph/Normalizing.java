package dev.trainyard.dl4j.graph;

import dev.trainyard.engine.network.Layer;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.summarystats.Variance;
import org.nd4j.linalg.factory.Nd4j;

/** Batch normalization: y = scale · (x − mean) / √(variance + ε) + bias for each channel. */
final class Normalizing implements Computation {
  private static final long CHANNEL_AXIS = 1;

  private final INDArray x;
  private final double momentum;
  private final INDArray runningMean;
  private final INDArray runningVariance;
  private final Optional<BatchStatistics> batch;
  private final Kernel forward;
  private final Optional<Kernel> backward;

  private record BatchStatistics(INDArray mean, INDArray variance, INDArray scratch) {}

  Normalizing(
      String id, Layer.BatchNormalization layer, Wires wires, Parameters weights, Buffers buffers) {
    x = wires.input();
    momentum = layer.momentum();
    runningMean = weights.value(id + ".mean");
    runningVariance = weights.value(id + ".variance");
    INDArray scale = weights.value(id + ".scale");
    INDArray bias = weights.value(id + ".bias");
    long channels = scale.length();
    batch =
        wires.training()
            ? Optional.of(
                new BatchStatistics(
                    buffers.zeros(channels), buffers.zeros(channels), buffers.zeros(channels)))
            : Optional.empty();
    INDArray mean = batch.map(BatchStatistics::mean).orElse(runningMean);
    INDArray variance = batch.map(BatchStatistics::variance).orElse(runningVariance);
    forward =
        Kernel.of("batchnorm")
            .in(x, mean, variance, scale, bias)
            .out(wires.output())
            .integers(1, 1, CHANNEL_AXIS)
            .reals(layer.epsilon());
    backward =
        wires
            .outputGradient()
            .map(
                dy ->
                    Kernel.of("batchnorm_bp")
                        .in(x, mean, variance, scale, bias, dy)
                        .out(
                            wires.inputGradient().orElseGet(() -> buffers.zeros(x.shape())),
                            buffers.zeros(channels),
                            buffers.zeros(channels),
                            weights.gradient(id + ".scale"),
                            weights.gradient(id + ".bias"))
                        .integers(1, 1, CHANNEL_AXIS)
                        .reals(layer.epsilon()));
  }

  @Override
  public void forward(long step) {
    batch.ifPresent(this::measure);
    forward.run();
  }

  private void measure(BatchStatistics now) {
    int[] others = x.rank() == 2 ? new int[] {0} : new int[] {0, 2, 3};
    x.mean(now.mean(), others);
    Nd4j.exec(new Variance(x, now.variance(), false, others));
    follow(runningMean, now.mean(), now.scratch());
    follow(runningVariance, now.variance(), now.scratch());
  }

  /** running ← momentum · running + (1 − momentum) · now. */
  private void follow(INDArray running, INDArray now, INDArray scratch) {
    scratch.assign(now);
    running.muli(momentum).addi(scratch.muli(1 - momentum));
  }

  @Override
  public void backward() {
    backward.ifPresent(Kernel::run);
  }
}
