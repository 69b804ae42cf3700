package dev.trainyard.worker;

import dev.trainyard.exchange.notify.DoorbellListener;
import dev.trainyard.exchange.notify.Ring;

/** Of all rings, a worker only cares for those of the queue. */
record RingForRuns(Runnable queueChanged) implements DoorbellListener {
  @Override
  public void onRing(Ring ring) {
    if (ring instanceof Ring.QueueChanged) {
      queueChanged.run();
    }
  }

  @Override
  public void onReconnect() {
    queueChanged.run();
  }
}
