package dev.trainyard.engine.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Ids of nodes as names that Python takes, each once. */
final class Identifiers {
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> taken;

  /**
   * @param reserved names that mean something else where these will stand
   */
  Identifiers(Set<String> reserved) {
    taken = new HashSet<>(reserved);
    taken.addAll(PYTHON);
  }

  private static final Set<String> PYTHON =
      Set.of(
          ("False None True and as assert async await break class continue def del elif else except"
                  + " finally for from global if import in is lambda nonlocal not or pass raise"
                  + " return try while with yield self super")
              .split(" "));

  String of(String id) {
    return names.computeIfAbsent(id, this::choose);
  }

  private String choose(String id) {
    String name = id.replaceAll("[^A-Za-z0-9_]", "_").replaceFirst("^(?=[0-9])", "block");
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + "_" + i;
    }
    return free;
  }
}
