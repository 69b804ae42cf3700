package dev.trainyard.benchmark.load;

import dev.trainyard.acceptance.LiveTrainyard;
import dev.trainyard.acceptance.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Many people with accounts. */
final class Crowd {
  private static final int AT_A_TIME = 4;

  private Crowd() {}

  /** Makes them, in the order of their numbers. */
  static List<Person> register(LiveTrainyard live, int count) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<CompletableFuture<Person>> coming = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String name = "person-" + i;
        coming.add(CompletableFuture.supplyAsync(() -> Person.register(live, name), threads));
      }
      return coming.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdown();
    }
  }
}
