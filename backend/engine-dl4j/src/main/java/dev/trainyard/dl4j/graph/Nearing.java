package dev.trainyard.dl4j.graph;

import dev.trainyard.engine.network.Layer;
import java.nio.FloatBuffer;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * y = exp(−|x − c|² / 2σ²) for each centre c; x is n×in, the centres are m×in and stay:
 *
 * <pre>
 * g = dy · y     dx = (g c − Σ g · x) / σ²
 * </pre>
 *
 * Distances are sums of squared differences, because products of matrices leave few digits where x
 * is near c; the library's own are slower than Java's.
 */
final class Nearing implements Computation {
  private final double variance;
  private final HostFloats in;
  private final HostFloats out;
  private final float[] x; // of one example
  private final float[] c; // all centres in a row
  private final float[] y; // of one example
  private final int examples;
  private final Optional<Runnable> backward;

  /**
   * @param fixed m×in
   */
  Nearing(Layer.GaussianKernel layer, Wires wires, INDArray fixed, Buffers buffers) {
    variance = layer.sigma() * layer.sigma();
    INDArray whole = buffers.zeros(fixed.shape()).assign(fixed);
    in = new HostFloats(wires.input());
    out = new HostFloats(wires.output());
    examples = (int) wires.input().size(0);
    x = new float[(int) fixed.size(1)];
    c = new HostFloats(whole).copy();
    y = new float[layer.centres()];
    backward = wires.inputGradient().map(dx -> backward(wires, whole, dx, buffers));
  }

  private Runnable backward(Wires wires, INDArray c, INDArray dx, Buffers buffers) {
    INDArray g = buffers.zeros(wires.output().shape());
    INDArray sums = buffers.zeros(examples, 1);
    INDArray ones = buffers.zeros(c.size(0), 1).addi(1);
    INDArray pull = buffers.zeros(dx.shape());
    Kernel product = Kernel.of("multiply").in(wires.gradient(), wires.output()).out(g);
    Kernel away = Kernel.of("multiply").in(wires.input(), sums).out(pull);
    return () -> {
      product.run();
      Nd4j.gemm(g, ones, sums, false, false, 1 / variance, 0);
      away.run();
      Nd4j.gemm(g, c, dx, false, false, 1 / variance, 0);
      Nd4j.getBlasWrapper().level1().axpy(dx.length(), -1, pull, dx);
    };
  }

  @Override
  public void forward(long step) {
    FloatBuffer read = in.read();
    FloatBuffer write = out.write();
    for (int example = 0; example < examples; example++) {
      read.get(x);
      for (int centre = 0; centre < y.length; centre++) {
        y[centre] = (float) Math.exp(-squaredDistance(centre * x.length) / (2 * variance));
      }
      write.put(y);
    }
    out.written();
  }

  /** From the centre that begins at {@code first}. */
  private double squaredDistance(int first) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double difference = x[i] - c[first + i];
      sum += difference * difference;
    }
    return sum;
  }

  @Override
  public void backward() {
    backward.ifPresent(Runnable::run);
  }
}
