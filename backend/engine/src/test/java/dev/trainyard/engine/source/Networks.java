package dev.trainyard.engine.source;

import dev.trainyard.engine.architecture.Architecture;
import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.network.Network;
import java.util.LinkedHashMap;
import java.util.Map;

/** Networks to be written down, by title. */
public final class Networks {
  private Networks() {}

  /** Every architecture at the first input that it offers. */
  public static Map<String, Network> all() {
    Map<String, Network> networks = new LinkedHashMap<>();
    for (Architecture architecture : Architectures.all()) {
      networks.put(
          architecture.title(),
          architecture.network(architecture.inputs().get(0), 10, 1, Map.of()));
    }
    return networks;
  }
}
