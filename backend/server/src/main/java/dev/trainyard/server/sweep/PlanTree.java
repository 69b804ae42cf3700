package dev.trainyard.server.sweep;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Plans as trees that can be changed in one place. */
final class PlanTree {
  private PlanTree() {}

  /**
   * A copy with another value at a place; objects on the way there are made if they are missing.
   *
   * @param pointer such as {@code /optimizer/learningRate}
   */
  static Map<String, Object> with(Map<String, Object> plan, String pointer, Object value) {
    String[] way = pointer.substring(1).split("/", 2);
    String name = way[0].replace("~1", "/").replace("~0", "~");
    Map<String, Object> copy = new LinkedHashMap<>(plan);
    copy.put(name, way.length == 1 ? value : with(objectAt(plan.get(name)), "/" + way[1], value));
    return copy;
  }

  private static Map<String, Object> objectAt(Object value) {
    Map<String, Object> object = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, inner) -> object.put(String.valueOf(name), inner));
    }
    return object;
  }

  /** A value as a label says it: 0.0005, not 5.0E-4; of an object its id. */
  static String word(Object value) {
    if (value instanceof Double number && Double.isFinite(number)) {
      return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
    return value instanceof Map<?, ?> map && map.containsKey("id")
        ? String.valueOf(map.get("id"))
        : String.valueOf(value);
  }
}
