package dev.trainyard.engine.source;

import dev.trainyard.engine.network.Network;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of the values between stretches, as a person gives them: what flows is {@code x}, and what
 * is needed again later is named after its node.
 */
final class Values {
  private static final String FLOW = "x";

  private final Listing listing;
  private final List<Stretch> stretches;
  private final Identifiers identifiers;
  private final Map<String, String> names = new HashMap<>();

  /** Whose value x is; empty while x has none. */
  private String flowing;

  /**
   * @param input what the network's input is called
   */
  Values(Listing listing, List<Stretch> stretches, Identifiers identifiers, String input) {
    this.listing = listing;
    this.stretches = stretches;
    this.identifiers = identifiers;
    this.flowing = input.equals(FLOW) ? Network.INPUT : "";
    names.put(Network.INPUT, input);
  }

  /** The name of a value that has been computed. */
  String of(String id) {
    return names.get(id);
  }

  /**
   * The names that a stretch computes into.
   *
   * @param way between its nodes
   * @param end its last node's value
   */
  record Names(String way, String end) {}

  /** Gives the values of the stretch with this index their names, once and in order. */
  Names name(int index) {
    Stretch stretch = stretches.get(index);
    String id = stretch.last().id();
    boolean free = !isReadAfter(index, flowing);
    boolean flows = free && listing.readers(id).size() <= 1;
    String end = flows ? FLOW : identifiers.of(id);
    if (flows) {
      flowing = id;
    } else if (free) {
      flowing = "";
    }
    names.put(id, end);
    return new Names(free ? FLOW : end, end);
  }

  private boolean isReadAfter(int index, String id) {
    return stretches.subList(index + 1, stretches.size()).stream()
        .anyMatch(stretch -> stretch.reads(id));
  }
}
