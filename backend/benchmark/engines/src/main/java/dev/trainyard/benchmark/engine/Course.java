package dev.trainyard.benchmark.engine;

import java.util.List;

/**
 * A training that ends with an examination.
 *
 * @param train the first digits of MNIST that are learned
 * @param test the first test digits of MNIST that are asked
 * @param seed of the first weights and of the order
 */
public record Course(int train, int test, int epochs, long seed) {

  static Course read(List<String> arguments) {
    return new Course(
        Integer.parseInt(arguments.get(0)),
        Integer.parseInt(arguments.get(1)),
        Integer.parseInt(arguments.get(2)),
        Long.parseLong(arguments.get(3)));
  }

  /** What {@link #read} reads. */
  List<String> arguments() {
    return List.of(
        String.valueOf(train), String.valueOf(test), String.valueOf(epochs), String.valueOf(seed));
  }
}
