package dev.trainyard.dl4j.graph;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Dropout: y = x · mask, where the mask is 0 at a share of places and 1 / (1 − rate) elsewhere. The
 * mask follows from seed, node and step alone, so a checkpoint needs no random state.
 */
final class Dropping implements Computation {
  private final double rate;
  private final long stream;
  private final long places;
  private final HostFloats mask;
  private final Kernel forward;
  private final Kernel backward;

  Dropping(double rate, long seed, int node, Wires wires, Buffers buffers) {
    this.rate = rate;
    this.stream = mix(mix(seed) + node);
    this.places = wires.input().length();
    INDArray factors = buffers.zeros(wires.input().shape());
    mask = new HostFloats(factors);
    forward = Kernel.of("multiply").in(wires.input(), factors).out(wires.output());
    backward =
        wires
            .inputGradient()
            .map(dx -> Kernel.of("multiply").in(wires.gradient(), factors).out(dx))
            .orElse(forward);
  }

  @Override
  public void forward(long step) {
    float kept = (float) (1 / (1 - rate));
    long from = mix(stream + step);
    FloatBuffer factors = mask.write();
    for (long place = 0; place < places; place++) {
      factors.put(uniform(from + place) < rate ? 0 : kept);
    }
    mask.written();
    forward.run();
  }

  @Override
  public void backward() {
    backward.run();
  }

  /** A number in [0, 1) for each counter. */
  private static double uniform(long counter) {
    return (mix(counter) >>> 11) * 0x1p-53;
  }

  /** SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
