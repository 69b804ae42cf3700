package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kernel machine as a network: a hidden layer of Gaussian bells around fixed centres, which are
 * the first training examples, and a linear layer on it.
 */
final class KernelMachine implements Architecture {
  private static final int MOST_INPUTS = 100;

  @Override
  public Network build(Order order) {
    Options options = order.options();
    int centres = order.width().of(options.wholeNumber("centres"));
    var kernel = new Layer.GaussianKernel(centres, options.number("sigma"));
    return order.answer(Network.from(order.input()).then("kernel", kernel));
  }

  @Override
  public About about() {
    return new About(
        "kernel-machine",
        "Kernel machine",
        Family.LINEAR,
        1988,
        "Each hidden unit tells how near the input is to one training example; only the sum is learned.",
        new Paper(
            "Multivariable Functional Interpolation and Adaptive Networks (Broomhead, Lowe)",
            "https://www.complex-systems.com/abstracts/v02_i03_a05/"));
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.number("centres", "Centres", "200"),
        Option.choice("sigma", "Width of a bell", "0.5", "0.1", "0.2", "1", "2", "5"));
  }

  @Override
  public Set<Task> tasks() {
    return Set.of(Task.CLASSIFICATION, Task.REGRESSION);
  }

  @Override
  public List<Shape> inputs() {
    return Inputs.POINTS;
  }

  @Override
  public Optional<String> objection(Shape input) {
    return Inputs.unlessShortVector(title(), MOST_INPUTS, input);
  }
}
