package dev.trainyard.server.home.worker;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an engine's program said of itself on this machine.
 *
 * @param imagesPerSecond by the title of the network that was trained
 * @param problem why it can't train here, as a sentence; empty if it can
 */
record MeasuredEngine(
    LocalEngine engine, Map<String, Double> imagesPerSecond, Optional<String> problem) {
  MeasuredEngine {
    imagesPerSecond = Collections.unmodifiableMap(new LinkedHashMap<>(imagesPerSecond));
  }

  static MeasuredEngine fast(LocalEngine engine, Map<String, Double> imagesPerSecond) {
    return new MeasuredEngine(engine, imagesPerSecond, Optional.empty());
  }

  static MeasuredEngine cannot(LocalEngine engine, String problem) {
    return new MeasuredEngine(engine, Map.of(), Optional.of(problem));
  }
}
