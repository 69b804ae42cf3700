package dev.trainyard.dl4j.graph;

import dev.trainyard.engine.training.SeededRandom;
import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Dropout: y = x · mask, where the mask is 0 at a share of places and 1 / (1 − rate) elsewhere. The
 * mask follows from seed, node and step alone, so a checkpoint needs no random state.
 */
final class Dropping implements Computation {
  private static final long PURPOSE = 3;

  private final double rate;
  private final long stream;
  private final long places;
  private final HostFloats mask;
  private final Kernel forward;
  private final Kernel backward;

  Dropping(double rate, long seed, int node, Wires wires, Buffers buffers) {
    this.rate = rate;
    this.stream = SeededRandom.seed(seed, PURPOSE, node);
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
    long from = SeededRandom.seed(stream, step);
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
    return (SeededRandom.mix(counter) >>> 11) * 0x1p-53;
  }
}
