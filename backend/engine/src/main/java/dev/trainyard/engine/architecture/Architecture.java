package dev.trainyard.engine.architecture;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A named recipe that yields a network for an input shape, a number of classes and a width. */
public interface Architecture {

  /** Where an architecture was published. */
  record Paper(String title, String url) {}

  String id();

  String title();

  /** Of publication. */
  int year();

  /** What was new, in one sentence. */
  String idea();

  Paper paper();

  List<Option> options();

  /** What it can be asked. */
  default Set<Task> tasks() {
    return Set.of(Task.CLASSIFICATION);
  }

  /** Inputs to offer; {@link #objection} says whether another one can be taken too. */
  List<Shape> inputs();

  /** Why this architecture cannot take an input, as a sentence; empty if it can. */
  Optional<String> objection(Shape input);

  /** Writes the network down. All four arguments have been checked. */
  Network build(Shape input, int classes, Width width, Options options);

  /**
   * The network of this recipe.
   *
   * @param width factor on the numbers of filters and units; 1 is the published width
   * @param options by name; those left out have their defaults
   * @throws Refused with problems at {@code /input}, {@code /classes}, {@code /width} and {@code
   *     /options/…}
   */
  default Network network(Shape input, int classes, double width, Map<String, Object> options) {
    var problems = new ArrayList<Problem>();
    objection(input).ifPresent(sentence -> problems.add(new Problem("/input", sentence)));
    if (classes < 2 || classes > 100_000) {
      problems.add(
          Problem.of("/classes", "A classifier has 2 to 100,000 classes, not %,d.", classes));
    }
    Width.problem(width).ifPresent(problems::add);
    Options chosen = Options.read(options(), options, problems);
    if (!problems.isEmpty()) {
      throw new Refused("architecture", problems);
    }
    Network network = build(input, classes, new Width(width), chosen);
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
