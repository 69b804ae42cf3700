package dev.trainyard.server.sweep;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A run to be.
 *
 * @param place one value of each of the sweep's axes
 * @param plan as it is handed in; if there is a base, its start lacks the run
 * @param base place in the list of the member whose model it starts from, 0 for the first
 */
record Member(String label, List<Object> place, Map<String, Object> plan, OptionalInt base) {
  static Member alone(String label, List<Object> place, Map<String, Object> plan) {
    return new Member(label, place, plan, OptionalInt.empty());
  }

  Member withPlan(Map<String, Object> other) {
    return new Member(label, place, other, base);
  }
}
