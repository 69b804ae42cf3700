package dev.trainyard.dl4j.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The channels of several images after each other; each gets back its part of the gradient. */
final class Concatenating implements Computation {
  private static final int CHANNELS = 1;

  private final Kernel forward;
  private final List<Kernel> backward = new ArrayList<>();

  Concatenating(Wires wires) {
    forward =
        Kernel.of("concat")
            .in(wires.inputs().toArray(INDArray[]::new))
            .out(wires.output())
            .integers(CHANNELS);
    long first = 0;
    for (int i = 0; i < wires.inputGradients().size(); i++) {
      Optional<INDArray> dx = wires.inputGradients().get(i);
      if (dx.isPresent()) {
        backward.add(Cropping.part(wires.gradient(), dx.get(), first, 0, 0));
      }
      first += wires.inputs().get(i).size(CHANNELS);
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
