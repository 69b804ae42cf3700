package dev.trainyard.dl4j.graph;

import java.util.Optional;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.factory.Nd4j;

/** ReLU. Its gradient from a step function and a product: far faster than the library's own. */
final class Rectifying implements Computation {
  private final Kernel forward;
  private final Optional<Runnable> backward;

  Rectifying(Wires wires) {
    forward = Kernel.of("relu").in(wires.input()).out(wires.output()).reals(0);
    backward =
        wires
            .inputGradient()
            .map(
                dx -> {
                  var positive = new Step(wires.input(), dx, 0);
                  Kernel product = Kernel.of("multiply").in(dx, wires.gradient()).out(dx);
                  return () -> {
                    Nd4j.exec(positive);
                    product.run();
                  };
                });
  }

  @Override
  public void forward(long step) {
    forward.run();
  }

  @Override
  public void backward() {
    backward.ifPresent(Runnable::run);
  }
}
