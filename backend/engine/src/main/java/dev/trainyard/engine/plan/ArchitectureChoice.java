package dev.trainyard.engine.plan;

import java.util.Map;
import java.util.TreeMap;

/**
 * An architecture with its settings.
 *
 * @param width factor on the numbers of filters and units; 1 is the published width
 * @param options by name; values are String, Boolean, Integer or Double, all of them present
 */
public record ArchitectureChoice(String id, double width, Map<String, Object> options) {
  public ArchitectureChoice {
    options = java.util.Collections.unmodifiableMap(new TreeMap<>(options));
  }
}
