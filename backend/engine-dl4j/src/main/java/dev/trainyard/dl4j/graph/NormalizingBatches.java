package dev.trainyard.dl4j.graph;

import dev.trainyard.engine.network.Layer;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Batch normalization while training (Ioffe and Szegedy 2015, algorithm 1), with x̂ = (x − mean) /
 * σ, σ = √(variance + ε) and n numbers in each channel:
 *
 * <pre>
 * y = scale · x̂ + bias
 * d bias = Σ dy     d scale = Σ dy · x̂     dx = scale / σ · (dy − d bias / n − x̂ · d scale / n)
 * </pre>
 *
 * The library's own backward step does the same in several times the time.
 */
final class NormalizingBatches implements Computation {
  private final double epsilon;
  private final double momentum;
  private final INDArray x;
  private final INDArray y;
  private final int n;
  private final ChannelSums sums;
  private final ChannelValues mean;
  private final ChannelValues variance;
  private final INDArray runningMean;
  private final INDArray runningVariance;
  private final Kernel centre;
  private final Kernel normalize;
  private final Optional<Backward> backward;

  NormalizingBatches(
      String id, Layer.BatchNormalization layer, Wires wires, Parameters weights, Buffers buffers) {
    epsilon = layer.epsilon();
    momentum = layer.momentum();
    x = Normalizing.image(wires.input());
    y = Normalizing.image(wires.output());
    int channels = (int) x.size(1);
    n = (int) (x.length() / channels);
    sums = ChannelSums.of(x, buffers);
    mean = new ChannelValues(channels, buffers);
    variance = new ChannelValues(channels, buffers);
    runningMean = weights.value(id + ".mean");
    runningVariance = weights.value(id + ".variance");
    INDArray scale = weights.value(id + ".scale");
    INDArray bias = weights.value(id + ".bias");
    INDArray zeros = buffers.zeros(channels);
    INDArray ones = new ChannelValues(channels, buffers).set(channel -> 1).array();
    centre = Normalizing.kernel(x, mean.array(), ones, ones, zeros, 0, y);
    normalize = Normalizing.kernel(x, mean.array(), variance.array(), scale, bias, epsilon, y);
    backward = wires.outputGradient().map(dy -> new Backward(id, wires, weights, buffers));
  }

  @Override
  public void forward(long step) {
    double[] sum = sums.sum(x);
    mean.set(channel -> sum[channel] / n);
    centre.run();
    double[] squares = sums.squares(y);
    variance.set(channel -> squares[channel] / n);
    normalize.run();
    if (n > 1) {
      follow(runningMean, mean.array(), 1);
      follow(runningVariance, variance.array(), n / (n - 1.0));
    }
  }

  /** running ← momentum · running + (1 − momentum) · factor · now. */
  private void follow(INDArray running, INDArray now, double factor) {
    running.muli(momentum).addi(now.mul((1 - momentum) * factor));
  }

  @Override
  public void backward() {
    backward.ifPresent(Backward::run);
  }

  private final class Backward {
    private final INDArray dy;
    private final INDArray scaleWeights;
    private final INDArray scaleGradients;
    private final INDArray biasGradients;
    private final ChannelValues scale;
    private final ChannelValues dScale;
    private final ChannelValues dBias;
    private final ChannelValues ofDy;
    private final ChannelValues ofX;
    private final ChannelValues constant;
    private final Optional<Kernel[]> toInput;

    Backward(String id, Wires wires, Parameters weights, Buffers buffers) {
      int channels = (int) x.size(1);
      dy = Normalizing.image(wires.gradient());
      scaleWeights = weights.value(id + ".scale");
      scaleGradients = weights.gradient(id + ".scale");
      biasGradients = weights.gradient(id + ".bias");
      scale = new ChannelValues(channels, buffers);
      dScale = new ChannelValues(channels, buffers);
      dBias = new ChannelValues(channels, buffers);
      ofDy = new ChannelValues(channels, buffers);
      ofX = new ChannelValues(channels, buffers);
      constant = new ChannelValues(channels, buffers);
      INDArray zeros = buffers.zeros(channels);
      INDArray ones = new ChannelValues(channels, buffers).set(channel -> 1).array();
      toInput =
          wires
              .inputGradient()
              .map(Normalizing::image)
              .map(
                  dx ->
                      new Kernel[] {
                        // Whoever read y has gone backward before, so it is free for the first
                        // term.
                        Normalizing.kernel(dy, zeros, ones, ofDy.array(), constant.array(), 0, y),
                        Normalizing.kernel(x, zeros, ones, ofX.array(), zeros, 0, dx),
                        Kernel.of("add").in(dx, y).out(dx)
                      });
    }

    void run() {
      double[] sum = sums.sum(dy);
      double[] products = sums.products(dy, x);
      scale.read(scaleWeights);
      dBias.set(channel -> sum[channel]);
      dScale.set(c -> (products[c] - mean.get(c) * sum[c]) / deviation(c));
      scaleGradients.assign(dScale.array());
      biasGradients.assign(dBias.array());
      toInput.ifPresent(
          kernels -> {
            ofDy.set(c -> scale.get(c) / deviation(c));
            ofX.set(c -> -ofDy.get(c) * dScale.get(c) / (n * deviation(c)));
            constant.set(c -> -ofDy.get(c) * dBias.get(c) / n - ofX.get(c) * mean.get(c));
            for (Kernel kernel : kernels) {
              kernel.run();
            }
          });
    }

    private double deviation(int channel) {
      return Math.sqrt(variance.get(channel) + epsilon);
    }
  }
}
