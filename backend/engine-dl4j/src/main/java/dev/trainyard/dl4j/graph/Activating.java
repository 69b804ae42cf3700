package dev.trainyard.dl4j.graph;

import dev.trainyard.engine.network.Layer.Nonlinearity;
import java.util.Locale;
import java.util.Optional;

/** A function of each number alone. */
final class Activating implements Computation {
  private final Kernel forward;
  private final Optional<Kernel> backward;

  Activating(Nonlinearity function, Wires wires) {
    String name = function.name().toLowerCase(Locale.ROOT);
    forward = Kernel.of(name).in(wires.input()).out(wires.output()).reals(0);
    backward =
        wires
            .inputGradient()
            .map(
                dx -> Kernel.of(name + "_bp").in(wires.input(), wires.gradient()).out(dx).reals(0));
  }

  @Override
  public void forward(long step) {
    forward.run();
  }

  @Override
  public void backward() {
    backward.ifPresent(Kernel::run);
  }
}
