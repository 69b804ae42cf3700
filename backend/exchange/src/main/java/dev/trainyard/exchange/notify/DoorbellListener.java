package dev.trainyard.exchange.notify;

/**
 * Called on the doorbell's own thread, one call at a time; hand longer work to another thread. What
 * it throws is logged and goes no further.
 */
public interface DoorbellListener {
  void onRing(Ring ring);

  /**
   * Rings may have been missed until now: read every row that matters again. Also the first time.
   */
  void onReconnect();
}
