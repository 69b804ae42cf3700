package dev.trainyard.dl4j.graph;

import java.util.ArrayList;
import java.util.List;

/** The product of two arrays of one shape: dx = dy · the other. */
final class MultiplyingInputs implements Computation {
  private final Kernel forward;
  private final List<Kernel> backward = new ArrayList<>();

  MultiplyingInputs(Wires wires) {
    forward =
        Kernel.of("multiply").in(wires.inputs().get(0), wires.inputs().get(1)).out(wires.output());
    for (int i = 0; i < wires.inputGradients().size(); i++) {
      int other = 1 - i;
      wires
          .inputGradients()
          .get(i)
          .ifPresent(
              dx ->
                  backward.add(
                      Kernel.of("multiply")
                          .in(wires.gradient(), wires.inputs().get(other))
                          .out(dx)));
    }
  }

  @Override
  public void forward(long step) {
    forward.run();
  }

  @Override
  public void backward() {
    backward.forEach(Kernel::run);
  }
}
