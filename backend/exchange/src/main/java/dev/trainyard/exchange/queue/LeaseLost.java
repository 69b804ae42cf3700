package dev.trainyard.exchange.queue;

/** A worker wrote with a lease that it no longer holds; nothing was written. */
public final class LeaseLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LeaseLost(Lease lease) {
    super(
        "Worker %s no longer holds run %s (attempt %d). Another worker goes on with it, or it is over."
            .formatted(lease.worker(), lease.run(), lease.attempt()));
  }
}
