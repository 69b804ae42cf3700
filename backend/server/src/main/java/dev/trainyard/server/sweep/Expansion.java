package dev.trainyard.server.sweep;

import java.util.List;

/**
 * What a sweep consists of.
 *
 * @param kind "grid", "plans" or "study"
 * @param members those that others start from before these
 */
record Expansion(String kind, List<Axis> axes, List<Member> members) {
  /** So many runs may a sweep have. */
  static final int MOST = 200;

  /** What is varied, by its title. */
  record Axis(String title, List<Object> values) {}

  Expansion {
    axes = List.copyOf(axes);
    members = List.copyOf(members);
  }
}
