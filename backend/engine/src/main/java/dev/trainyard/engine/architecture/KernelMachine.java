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
  @Override
  public Network build(Order order) {
    int centres = order.width().of(order.options().wholeNumber("centres"));
    var kernel = new Layer.GaussianKernel(centres, sigma(order));
    return order.answer(order.fromVector().then("kernel", kernel));
  }

  /**
   * How far a bell reaches. Between two examples of standardised numbers lies about √(2n), so that
   * a third of √n makes bells that touch their neighbours.
   */
  private static double sigma(Order order) {
    return order.options().text("sigma").equals("auto")
        ? Math.sqrt(order.input().elements()) / 3
        : order.options().number("sigma");
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
        Option.choice(
            "sigma", "Sigma of a bell", "auto", "0.1", "0.2", "0.5", "1", "2", "5", "10"));
  }

  @Override
  public Set<Task> tasks() {
    return Set.of(Task.CLASSIFICATION, Task.REGRESSION);
  }

  @Override
  public List<Shape> inputs() {
    return Inputs.FLAT;
  }

  @Override
  public Optional<String> objection(Shape input) {
    return Inputs.unlessFlat(title(), input);
  }
}
