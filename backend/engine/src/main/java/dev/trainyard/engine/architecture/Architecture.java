package dev.trainyard.engine.architecture;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A named recipe that yields a network for an input shape, a number of classes and a width. */
public interface Architecture {
  /** The most classes or outputs of any network. */
  int MOST_OUTPUTS = 100_000;

  About about();

  default String id() {
    return about().id();
  }

  default String title() {
    return about().title();
  }

  default List<Option> options() {
    return List.of();
  }

  /** What it can be asked. */
  default Set<Task> tasks() {
    return Set.of(Task.CLASSIFICATION);
  }

  /** The most classes or outputs that it can have. */
  default int mostOutputs() {
    return MOST_OUTPUTS;
  }

  /** The width at which it trains on small images in a few minutes without a GPU. */
  default double labWidth() {
    return 1;
  }

  /** How its paper trained it, if that is known. */
  default Optional<Published> published() {
    return Optional.empty();
  }

  /** Inputs to offer; {@link #objection} says whether another one can be taken too. */
  default List<Shape> inputs() {
    return Inputs.SMALL_IMAGES;
  }

  /** Why this architecture cannot take an input, as a sentence; empty if it can. */
  Optional<String> objection(Shape input);

  /** Writes the network down. */
  Network build(Order order);

  /** The task that it was made for. */
  default Task mainTask() {
    return tasks().stream().min(Comparator.naturalOrder()).orElseThrow();
  }

  /** Whether it can do a task with so many outputs on an input; what is empty is left open. */
  default boolean takes(Optional<Shape> input, Optional<Task> task, Optional<Integer> outputs) {
    Task asked = task.orElseGet(this::mainTask);
    return tasks().contains(asked)
        && input.flatMap(this::objection).isEmpty()
        && outputs.flatMap(number -> OutputCheck.problem(this, asked, number)).isEmpty();
  }

  /** The network of this recipe for the task that it was made for. */
  default Network network(Shape input, int classes, double width, Map<String, Object> options) {
    return network(input, mainTask(), classes, width, options);
  }

  /**
   * The network of this recipe.
   *
   * @param outputs classes, or the numbers of a regression
   * @param width factor on the numbers of filters and units; 1 is the published width
   * @param options by name; those left out have their defaults
   * @throws Refused with problems at {@code ""} for the task, {@code /input}, {@code /classes},
   *     {@code /width} and {@code /options/…}
   */
  default Network network(
      Shape input, Task task, int outputs, double width, Map<String, Object> options) {
    var problems = new ArrayList<Problem>();
    objection(input).ifPresent(sentence -> problems.add(new Problem("/input", sentence)));
    OutputCheck.problem(this, task, outputs).ifPresent(problems::add);
    Width.problem(width).ifPresent(problems::add);
    Options chosen = Options.read(options(), options, problems);
    if (!problems.isEmpty()) {
      throw new Refused("architecture", problems);
    }
    Network network = build(new Order(input, task, outputs, new Width(width), chosen));
    List<Problem> mistakes = Analysis.mistakes(network, Set.of());
    if (!mistakes.isEmpty()) {
      // The person chose a width and options, not nodes: the network's pointers mean nothing here.
      throw new Refused(
          "architecture",
          mistakes.stream().map(mistake -> new Problem("", mistake.message())).distinct().toList());
    }
    return network;
  }
}
