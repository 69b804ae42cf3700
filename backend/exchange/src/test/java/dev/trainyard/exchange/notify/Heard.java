package dev.trainyard.exchange.notify;

import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A listener that remembers. */
final class Heard implements DoorbellListener {
  private final List<Ring> rings = new CopyOnWriteArrayList<>();
  private final AtomicInteger reconnects = new AtomicInteger();

  @Override
  public void onRing(Ring ring) {
    rings.add(ring);
  }

  @Override
  public void onReconnect() {
    reconnects.incrementAndGet();
  }

  int reconnects() {
    return reconnects.get();
  }

  void awaits(Ring... expected) {
    await().until(() -> rings.containsAll(Arrays.asList(expected)));
  }
}
