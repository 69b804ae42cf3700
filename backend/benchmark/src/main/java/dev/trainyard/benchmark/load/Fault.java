package dev.trainyard.benchmark.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is done to the platform. */
enum Fault {
  KILL_SERVER("kill -9 of the server"),
  KILL_WORKER("kill -9 of a worker"),
  KILL_DATABASE("kill -9 of PostgreSQL"),
  TEAR_SERVER("connections of the server cut"),
  TEAR_WORKERS("connections of all workers cut"),
  HUSH_SERVER("network of the server silent"),
  HUSH_WORKERS("network of all workers silent");

  private static final List<Fault> DEATHS = List.of(KILL_SERVER, KILL_WORKER, KILL_DATABASE);
  private static final List<Fault> CUTS =
      List.of(TEAR_SERVER, HUSH_WORKERS, TEAR_WORKERS, HUSH_SERVER);

  private final String words;

  Fault(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** So many of them, of each death as many as of all cuts, in an order that the random says. */
  static List<Fault> shuffled(int count, Random random) {
    List<Fault> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int round = i / (DEATHS.size() + 1);
      int place = i % (DEATHS.size() + 1);
      all.add(place < DEATHS.size() ? DEATHS.get(place) : CUTS.get(round % CUTS.size()));
    }
    Collections.shuffle(all, random);
    return List.copyOf(all);
  }
}
