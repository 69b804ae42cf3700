package dev.trainyard.imports.draft;

import dev.trainyard.engine.network.Network;
import java.util.HashSet;
import java.util.Set;

/** Ids that a network can have, as near to the file's own names as can be. */
final class NodeNames {
  private static final int LONGEST = 60;

  private final Set<String> taken = new HashSet<>(Set.of(Network.INPUT));

  /** "/features/conv1/Conv" becomes "features.conv1.Conv"; a name that is taken gets a number. */
  String of(String name) {
    String plain =
        name.replace('/', '.')
            .replace(':', '.')
            .replaceAll("[^A-Za-z0-9._-]", "_")
            .replaceAll("\\.{2,}", ".")
            .replaceAll("^[._-]+|[._-]+$", "");
    String start = plain.isEmpty() ? "node" : plain.substring(0, Math.min(LONGEST, plain.length()));
    String id = start;
    for (int i = 2; !taken.add(id); i++) {
      id = start + "-" + i;
    }
    return id;
  }
}
