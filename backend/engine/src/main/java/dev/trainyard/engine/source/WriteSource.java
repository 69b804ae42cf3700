package dev.trainyard.engine.source;

import dev.trainyard.engine.Refused;
import dev.trainyard.engine.network.Network;

/** Writes networks as source code. */
public final class WriteSource {
  private WriteSource() {}

  /**
   * A program that builds the network and prints how many parameters it has.
   *
   * @param title what people call the network; the class is named after it
   * @throws Refused if the network is wrong
   */
  public static SourceCode of(Network network, String title, Framework framework) {
    Listing listing = new Listing(network, title);
    return switch (framework) {
      case KERAS -> new Keras(listing).write();
      case PYTORCH -> new PyTorch(listing).write();
      case DEEPLEARNING4J -> new Deeplearning4j(listing).write();
    };
  }
}
