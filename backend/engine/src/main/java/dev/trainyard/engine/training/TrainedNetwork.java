package dev.trainyard.engine.training;

import dev.trainyard.engine.network.Network;
import java.util.List;

/**
 * A network with weights, and what one needs to use it.
 *
 * @param labels the name of each class or value, in the order of the outputs; of one sigmoid both
 *     classes
 */
public record TrainedNetwork(
    Network network, Weights weights, List<String> labels, Preprocessing preprocessing) {
  public TrainedNetwork {
    labels = List.copyOf(labels);
  }
}
