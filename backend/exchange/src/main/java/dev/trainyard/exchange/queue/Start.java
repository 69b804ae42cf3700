package dev.trainyard.exchange.queue;

/**
 * When a run starts, in seconds from now.
 *
 * @param typical as often sooner as later
 * @param most nine times in ten sooner
 */
public record Start(double typical, double most) {
  public Start {
    most = Math.max(typical, most);
  }
}
