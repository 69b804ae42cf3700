package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.NetworkBuilder;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;

/**
 * What is asked of an architecture; all of it has been checked.
 *
 * @param outputs classes, or numbers of a regression
 */
public record Order(Shape input, Task task, int outputs, Width width, Options options) {

  /** The input of an architecture that takes images only. */
  Shape.Image image() {
    return (Shape.Image) input;
  }

  /** Starts a network on the input as a vector. */
  NetworkBuilder fromVector() {
    NetworkBuilder network = Network.from(input);
    return input instanceof Shape.Vector ? network : network.then("flatten", new Layer.Flatten());
  }

  /** Ends a network that has come down to a vector: probabilities of classes, or plain numbers. */
  Network answer(NetworkBuilder network) {
    network.then("output", Layer.Dense.of(outputs));
    if (task == Task.CLASSIFICATION) {
      network.then("softmax", new Layer.Softmax());
    }
    return network.build();
  }
}
